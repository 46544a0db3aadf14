package io.gatehouse.registration.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTest {
    private static final Instant START = Instant.parse("2024-02-29T12:00:00Z");

    private static Strategy keys(Strategy.@Nullable Ttl ttl) {
        return new Strategy(
                UUID.randomUUID(),
                "keys",
                CredentialKind.KEY_AUTH,
                List.of("apikey"),
                ttl,
                List.of(),
                List.of(),
                null,
                false,
                true);
    }

    @ParameterizedTest
    @CsvSource({"1, days, 2024-03-01T12:00:00Z", "2, weeks, 2024-03-14T12:00:00Z", "1, years, 2025-02-28T12:00:00Z"})
    void aKeyEndsAfterTheTimeOfItsStrategy(int value, String unit, Instant end) {
        assertThat(keys(new Strategy.Ttl(value, unit)).keyEnds(START)).isEqualTo(end);
    }

    @Test
    void aKeyWithoutTimeNeverEnds() {
        assertThat(keys(null).keyEnds(START)).isNull();
        var never = new Credential(UUID.randomUUID(), UUID.randomUUID(), "key", "00", null, START, null);
        var ended = new Credential(UUID.randomUUID(), UUID.randomUUID(), "key", "00", START, START, null);
        var revoked = new Credential(UUID.randomUUID(), UUID.randomUUID(), "key", "00", START, START, START);

        assertThat(never.status(Instant.MAX)).isEqualTo("active");
        assertThat(ended.status(START)).isEqualTo("expired");
        assertThat(revoked.status(START)).isEqualTo("revoked");
        assertThat(ended.status(START.minusMillis(1))).isEqualTo("active");
    }
}
