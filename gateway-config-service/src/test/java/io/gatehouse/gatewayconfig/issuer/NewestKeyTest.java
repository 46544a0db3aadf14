package io.gatehouse.gatewayconfig.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.issuer.KeySet.PublishedKey;
import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewestKeyTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void theKeyThatAppearedLastCounts() {
        assertThat(newest(Map.of("a", EARLY, "b", LATE), key("a", "RS256", null), key("b", "RS256", null)))
                .isEqualTo("b");
    }

    @Test
    void whatTheKeySaysOfItsAgeCountsMore() {
        assertThat(newest(Map.of("a", EARLY, "b", EARLY), key("a", "RS256", LATE), key("b", "RS256", EARLY)))
                .isEqualTo("a");
    }

    @Test
    void amongEqualsTheFirstOneListedCounts() {
        assertThat(newest(Map.of("a", EARLY, "b", EARLY), key("a", "RS256", null), key("b", "RS256", null)))
                .isEqualTo("a");
    }

    @Test
    void theUsualAlgorithmCountsBeforeAge() {
        assertThat(newest(
                        Map.of("a", LATE, "b", EARLY, "c", LATE),
                        key("a", "ES256", null),
                        key("b", "RS256", null),
                        key("c", "PS512", null)))
                .isEqualTo("b");
    }

    @Test
    void noKeyIsNone() {
        assertThat(NewestKey.of(List.of(), Map.of())).isEmpty();
    }

    private static String newest(Map<String, Instant> seen, PublishedKey... keys) {
        return NewestKey.of(List.of(keys), seen).orElseThrow().keyId();
    }

    private static PublishedKey key(String id, String algorithm, @Nullable Instant since) {
        return new PublishedKey(new SigningKey(id, algorithm, "pem"), since);
    }
}
