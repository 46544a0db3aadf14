package io.gatehouse.gatewayconfig.issuer;

import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes for verifying its tokens.
 *
 * @param keys in the issuer's order; none that is for encryption only
 * @param maxAge how long the issuer lets its answer be kept; null when it does not say
 */
public record KeySet(List<PublishedKey> keys, @Nullable Duration maxAge) {
    /** A key, and since when it is valid, as far as the issuer says. */
    public record PublishedKey(SigningKey key, @Nullable Instant since) {}
}
