package io.gatehouse.audit;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.audit.entry.Source;
import io.gatehouse.audit.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ready-made facts: the examples of Konnect's documentation, and one of ours. */
public final class Facts {
    public static final String ORGANIZATION = "998db3e4-5cb7-4dd5-b51c-9878096a6999";
    public static final String PORTAL = "3e551b39-227d-4297-b911-e68fd5d77c17";
    public static final String PRINCIPAL = "a3d2699a-0ed3-4417-bb10-d8e74a1513a4";
    public static final String APPLICATION = "0f3c5a77-1a53-4f0e-9f6b-0d3a6f2f7a11";
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private Facts() {}

    public static Fact authentication() {
        return fact(
                "2025-06-23T14:28:47.556Z",
                "authentication",
                "Dev-Portal",
                "AUTHENTICATION_TYPE_BASIC",
                "AUTHENTICATION_OUTCOME_SUCCESS",
                0,
                PORTAL,
                null,
                Map.of(
                        "src", "172.71.232.22",
                        "request", "/api/v2/developer/authenticate",
                        "success", "true",
                        "user_agent", ""));
    }

    public static Fact authorization() {
        return fact(
                "2025-05-19T00:03:39.001Z",
                "authorization",
                "Konnect",
                "konnect",
                "Authz.portals",
                1,
                null,
                null,
                Map.of("src", "127.0.0.6", "action", "retrieve", "granted", "true", "user_agent", "grpc-node/1.24.11"));
    }

    public static Fact access() {
        return fact(
                "2025-05-16T20:09:54.226Z",
                "access",
                "Konnect",
                "KongGateway",
                "Ingress",
                1,
                null,
                null,
                Map.of(
                        "src", "127.0.0.6",
                        "request", "/konnect-api/api/vitals/v1/explore",
                        "act", "POST",
                        "status", "200",
                        "user_agent", "Mozilla/5.0 (X11; Linux) a=b|c\\d",
                        "query", "{\"end\":\"1684270800\",\"start\":\"1684098000\"}"));
    }

    public static Fact application() {
        return fact(
                "2026-03-01T09:00:00.125Z",
                "application",
                "Konnect",
                "application",
                "ApplicationRequested",
                1,
                PORTAL,
                APPLICATION,
                Map.of("revision", "1", "credential_type", "CLIENT_CREDENTIALS"));
    }

    /** A fact that differs from all others by its number. */
    public static Fact numbered(int number) {
        return fact(
                "2026-03-01T09:00:00Z",
                "application",
                "Konnect",
                "application",
                "ApplicationUpdated",
                1,
                null,
                APPLICATION,
                Map.of("revision", Integer.toString(number)));
    }

    /** A fact with this text as its portal, and another one as an attribute. */
    public static Fact withPortal(String portal, String text) {
        return fact(
                "2026-03-01T09:00:00Z",
                "application",
                "Konnect",
                "application",
                "ApplicationUpdated",
                1,
                portal,
                APPLICATION,
                Map.of("reference_id", text));
    }

    /** A key that is the same in every run; only for tests. */
    public static SigningKey key(String keyId) {
        var seed = new byte[32];
        seed[0] = (byte) keyId.hashCode();
        return new SigningKey(keyId, seed);
    }

    private static Fact fact(
            String occurredAt,
            String entryClass,
            String product,
            String classId,
            String name,
            int severity,
            @Nullable String portal,
            @Nullable String application,
            Map<String, String> attributes) {
        var source = new Source("registration.application-events.v1", 3, 41);
        var eventId = UUID.nameUUIDFromBytes(
                (name + attributes.getOrDefault("revision", "")).getBytes(StandardCharsets.UTF_8));
        return new Fact(
                NameBasedUuid.entryId(eventId),
                eventId,
                Instant.parse(occurredAt),
                ORGANIZATION,
                entryClass,
                product,
                classId,
                name,
                severity,
                portal,
                application,
                PRINCIPAL,
                TRACE,
                new TreeMap<>(attributes),
                source);
    }
}
