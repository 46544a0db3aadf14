package io.gatehouse.audit.destination;

import io.gatehouse.schemas.sealed.SealingKey;
import io.gatehouse.schemas.sealed.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the secrets with which receivers verify webhooks.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks, symmetric signatures</a>
 */
public class RotateSecret {
    private static final int BYTES = 32;

    private final Destinations destinations;
    private final SealingKey sealingKey;
    private final Duration overlap;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param overlap how long a secret that was replaced goes on signing beside the new one */
    public RotateSecret(Destinations destinations, SealingKey sealingKey, Duration overlap, Clock clock) {
        this.destinations = destinations;
        this.sealingKey = sealingKey;
        this.overlap = overlap;
        this.clock = clock;
    }

    /**
     * A new secret.
     *
     * @param secret {@code whsec_} and base64; shown now and never again
     * @param previousUntil how long the one before signs too; null if there was none
     */
    public record Rotated(Secret secret, @Nullable Instant previousUntil) {}

    /** Gives the destination a new secret; empty if there is no such destination. Each call makes another one. */
    public Optional<Rotated> rotate(UUID id) {
        var secret = secret();
        var sealed = sealingKey.seal(secret);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return destinations
                .change(id, before -> before.with(before.secrets().rotated(sealed, now.plus(overlap)), now))
                .map(after -> new Rotated(new Secret(secret), after.secrets().previousUntil()));
    }

    /** Takes all secrets away, at once; false if there is no such destination. May be repeated. */
    public boolean remove(UUID id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return destinations
                .change(id, before -> before.with(SigningSecrets.NONE, now))
                .isPresent();
    }

    private String secret() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }
}
