package io.gatehouse.gatewayconfig.issuer;

import io.gatehouse.gatewayconfig.issuer.KeySet.PublishedKey;
import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Picks the one key that Kong's {@code jwt} plugin gets to verify the tokens of an issuer, which publishes several while it
 * rotates them.
 *
 * <p>RS256 before ES256 before all others, since RS256 is what issuers sign with unless told otherwise (OpenID Connect Core,
 * 3.1.3.7); among equals the newest: by the key's own {@code iat} or {@code nbf} or its certificate, else by when it first
 * appeared here, else the first one listed. An issuer that publishes a key long before it signs with it is followed too early:
 * until it changes over, its tokens are answered with 401.
 */
final class NewestKey {
    private static final List<String> PREFERRED = List.of("RS256", "ES256");

    private NewestKey() {}

    static Optional<SigningKey> of(List<PublishedKey> keys, Map<String, Instant> firstSeen) {
        Comparator<PublishedKey> newest = Comparator.comparing(key -> since(key, firstSeen), Comparator.reverseOrder());
        return keys.stream()
                .min(Comparator.<PublishedKey>comparingInt(key -> rank(key.key().algorithm()))
                        .thenComparing(newest))
                .map(PublishedKey::key);
    }

    private static Instant since(PublishedKey key, Map<String, Instant> firstSeen) {
        return key.since() != null
                ? key.since()
                : firstSeen.getOrDefault(key.key().keyId(), Instant.MIN);
    }

    private static int rank(String algorithm) {
        var index = PREFERRED.indexOf(algorithm);
        return index < 0 ? PREFERRED.size() : index;
    }
}
