package io.gatehouse.registration.application;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An auth strategy as applications use it.
 *
 * @param name name for developers
 * @param keyNames headers that may hold the key; only with API keys
 * @param ttl how long a new key is good; null for ever
 * @param authMethods ways to authenticate at the gateway; only with OAuth clients
 * @param scopes scopes a client may be given; only with OAuth clients
 * @param providerId identity provider that makes the clients; null when it makes none
 * @param developerScopes whether developers choose among the scopes
 * @param severalCredentials whether one application may have several credentials
 */
public record Strategy(
        UUID id,
        String name,
        CredentialKind credentials,
        List<String> keyNames,
        @Nullable Ttl ttl,
        List<String> authMethods,
        List<String> scopes,
        @Nullable UUID providerId,
        boolean developerScopes,
        boolean severalCredentials) {
    public Strategy {
        keyNames = List.copyOf(keyNames);
        authMethods = List.copyOf(authMethods);
        scopes = List.copyOf(scopes);
    }

    /**
     * How long a key is good.
     *
     * @param unit days, weeks or years
     */
    public record Ttl(int value, String unit) {
        Instant after(Instant start) {
            var time = start.atOffset(ZoneOffset.UTC);
            var end =
                    switch (unit) {
                        case "days" -> time.plusDays(value);
                        case "weeks" -> time.plusWeeks(value);
                        case "years" -> time.plusYears(value);
                        default ->
                            throw new IllegalStateException("ttl unit " + unit + " (expected: days, weeks, years)");
                    };
            return end.toInstant();
        }
    }

    /** When a key made now ends; null for never. */
    public @Nullable Instant keyEnds(Instant now) {
        return ttl == null ? null : ttl.after(now);
    }
}
