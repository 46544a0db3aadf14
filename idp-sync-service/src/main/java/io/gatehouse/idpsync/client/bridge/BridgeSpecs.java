package io.gatehouse.idpsync.client.bridge;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parts of a client that a bridge can be told of at different times. */
final class BridgeSpecs {
    private BridgeSpecs() {}

    /** What may change later: grant types, scopes and audience are told once, when the client is made. */
    static ClientSpec changeable(ClientSpec spec) {
        return with(spec, spec, spec.productVersionIds(), Set.of(), Set.of(), null);
    }

    /** What a bridge that hears of no change can be held to: nothing but whose client it is. */
    static ClientSpec unchangeable(ClientSpec spec) {
        return new ClientSpec(
                spec.applicationId(),
                spec.organizationId(),
                spec.portalId(),
                spec.developerId(),
                "",
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                null,
                Set.of());
    }

    /** What was told, with name, description, addresses and strategy as they are wanted. */
    static ClientSpec renamed(ClientSpec told, ClientSpec wanted) {
        return with(told, wanted, told.productVersionIds(), told.grantTypes(), told.scopes(), told.audience());
    }

    /** What was told, with other product versions. */
    static ClientSpec registered(ClientSpec told, Set<String> productVersionIds) {
        return with(told, told, productVersionIds, told.grantTypes(), told.scopes(), told.audience());
    }

    private static ClientSpec with(
            ClientSpec told,
            ClientSpec named,
            Set<String> productVersionIds,
            Set<String> grantTypes,
            Set<String> scopes,
            @Nullable String audience) {
        return new ClientSpec(
                told.applicationId(),
                told.organizationId(),
                told.portalId(),
                told.developerId(),
                named.name(),
                named.description(),
                named.redirectUris(),
                grantTypes,
                scopes,
                named.authStrategyId(),
                audience,
                productVersionIds);
    }
}
