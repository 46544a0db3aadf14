package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Origin;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.SealedKey;
import io.gatehouse.gatewayconfig.plan.ConsumerPlan;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayProfile;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import io.gatehouse.gatewayconfig.plan.ServicePlan;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ready-made plans. */
public final class Plans {
    public static final String PLANE = "0b1f6d3c-8f2e-4b7a-9c55-1de1c7a7c033";
    public static final String SERVICE = "7e6d5c4b-3a29-4817-8065-948372615044";
    public static final String APPLICATION = "5a0e4f35-0d7c-4d0f-9a6e-6b2c1d0f0a01";
    private static final String VERSION = "1b9f3b66-0a55-4a0d-9e1c-3d7e8f0a1111";

    static final GatewayProfile OPEN_SOURCE = GatewayProfile.of(Mode.OPEN_SOURCE, new KongVersion(3, 9));
    private static final Origin ORIGIN = new Origin(
            "6a8e9c1e-55c1-4e5e-9f57-6a7c2f5d1f00",
            "7f0c7f0e-36c5-4f5a-8f6e-3d1a1f9c9a11",
            "8d2a4b1c-9f53-4d0f-8a59-0b7a9a3e2b22");

    private Plans() {}

    /** No version is linked. */
    public static Plan unlinked() {
        return ServicePlan.of(
                new ServiceFacts(PLANE, SERVICE, 1, List.of(), List.of()),
                OPEN_SOURCE,
                WithoutStrategy.CLOSED,
                Secret::new);
    }

    /** {@code jwt} and {@code acl}. */
    public static Plan tokens() {
        return tokens(SERVICE);
    }

    /** {@code jwt} and {@code acl} at a service. */
    public static Plan tokens(String service) {
        return guarded(service, strategy("openid_connect", "azp"));
    }

    /** {@code key-auth} and {@code acl}. */
    public static Plan keys() {
        return guarded(SERVICE, strategy("key_auth"));
    }

    /** {@code request-termination}. */
    public static Plan closed() {
        return closed(SERVICE);
    }

    /** {@code request-termination} at a service. */
    public static Plan closed(String service) {
        return guarded(service, null);
    }

    private static Strategy strategy(String type, String... claim) {
        var issuer = type.equals("key_auth") ? null : "https://issuer.example";
        return new Strategy(
                type, type, List.of(), issuer, List.of(claim), List.of(), List.of("bearer"), Map.of(), Map.of());
    }

    /** Of a service with {@code jwt} and {@code acl}. */
    static ServiceFacts factsWithTokens() {
        return facts(SERVICE, strategy("openid_connect", "azp"));
    }

    private static Plan guarded(String service, @Nullable Strategy strategy) {
        return ServicePlan.of(facts(service, strategy), OPEN_SOURCE, WithoutStrategy.CLOSED, Secret::new);
    }

    private static ServiceFacts facts(String service, @Nullable Strategy strategy) {
        return new ServiceFacts(
                PLANE, service, 1, List.of(VERSION), List.of(new Guard(VERSION, strategy, strategy == null)));
    }

    /** An application with API keys, approved for some versions. */
    public static Plan consumer(String application, List<String> keys, String... approved) {
        return consumer(OPEN_SOURCE, application, keys, approved);
    }

    /** An application with API keys at Konnect. */
    public static Plan konnectApplications(String... keys) {
        var konnect = GatewayProfile.of(Mode.KONNECT, KongVersion.ASSUMED);
        return consumer(konnect, APPLICATION, List.of(keys), VERSION);
    }

    /** An application with an API key, and whether it was approved for a version. */
    static ConsumerFacts applicationWithKey(String version, boolean approved) {
        return facts(APPLICATION, List.of("key"), List.of(new Access(version, approved, true)));
    }

    private static Plan consumer(GatewayProfile gateway, String application, List<String> keys, String... approved) {
        var access = Stream.of(approved)
                .map(version -> new Access(version, true, true))
                .toList();
        return ConsumerPlan.of(facts(application, keys, access), gateway, Secret::new, Instant.EPOCH);
    }

    private static ConsumerFacts facts(String application, List<String> keys, List<Access> access) {
        var sealed = keys.stream()
                .map(key -> new SealedKey(
                        UUID.nameUUIDFromBytes((application + key).getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        key,
                        null))
                .toList();
        return new ConsumerFacts(
                PLANE, application, 1, ORIGIN, "s", CredentialKind.API_KEY, null, null, access, sealed);
    }

    /** A plugin of the operator's own. */
    public static GatewayEntity foreign(String plugin) {
        var fields = new HashMap<String, @Nullable Object>(Map.of("name", plugin, "config", Map.of()));
        fields.put("route", null);
        return new GatewayEntity(GatewayEntity.Kind.PLUGIN, "f0e1d2c3-b4a5-4968-8778-695a4b3c2d1e", SERVICE, fields);
    }
}
