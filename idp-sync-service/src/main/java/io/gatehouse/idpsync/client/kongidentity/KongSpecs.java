package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.GrantTypes;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.Stamp;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an auth server can hold of a client. It takes redirect URIs of {@code https} only; a client without the code flow does
 * without the others. Every client may ask for {@code openid}.
 */
final class KongSpecs {
    private static final String OPENID = "openid";

    /** Stands for every scope, which Gatehouse gives to no client. */
    private static final String EVERY_SCOPE = "*";

    private KongSpecs() {}

    static ClientSpec storable(ClientSpec wanted) {
        var uris = wanted.redirectUris().stream().filter(KongSpecs::isTaken).collect(Collectors.toSet());
        return spec(wanted, uris, GrantTypes.of(wanted), withoutOpenId(wanted.scopes()));
    }

    /** @throws IdpRejectedException if the client could not do without a redirect URI that is not taken */
    static void refuseUntaken(ClientSpec wanted) {
        if (GrantTypes.of(wanted).contains(GrantTypes.AUTHORIZATION_CODE)) {
            wanted.redirectUris().stream()
                    .filter(uri -> !isTaken(uri))
                    .findFirst()
                    .ifPresent(uri -> {
                        throw new IdpRejectedException(
                                null, "Kong Identity: redirect URI " + uri + " (expected: https, without a fragment)");
                    });
        }
    }

    /** A client as it is shown. */
    static ClientSpec seen(KongClient client, Set<String> scopeNames) {
        var labels = client.shownLabels();
        var applicationId = KongLabels.application(labels);
        var scopes = new HashSet<>(withoutOpenId(scopeNames));
        if (Boolean.TRUE.equals(client.allowAllScopes())) {
            scopes.add(EVERY_SCOPE);
        }
        return new ClientSpec(
                applicationId,
                KongLabels.value(labels, Stamp.ORGANIZATION),
                KongLabels.value(labels, Stamp.PORTAL),
                KongLabels.value(labels, Stamp.DEVELOPER),
                KongClientName.developers(Objects.requireNonNullElse(client.name(), ""), applicationId),
                null,
                Objects.requireNonNullElse(client.redirectUris(), Set.of()),
                Objects.requireNonNullElse(client.grantTypes(), Set.of()),
                scopes,
                "",
                null,
                Set.of());
    }

    private static ClientSpec spec(ClientSpec wanted, Set<String> uris, Set<String> grants, Set<String> scopes) {
        return new ClientSpec(
                wanted.applicationId(),
                wanted.organizationId(),
                wanted.portalId(),
                wanted.developerId(),
                wanted.name(),
                null,
                uris,
                grants,
                scopes,
                "",
                null,
                Set.of());
    }

    private static Set<String> withoutOpenId(Set<String> scopes) {
        return scopes.stream().filter(scope -> !scope.equals(OPENID)).collect(Collectors.toSet());
    }

    private static boolean isTaken(String uri) {
        return uri.startsWith("https://") && !uri.contains("#");
    }
}
