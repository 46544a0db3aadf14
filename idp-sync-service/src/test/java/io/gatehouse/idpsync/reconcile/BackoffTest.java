package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff middle = new Backoff(Duration.ofDays(1), () -> 0.5);

    @Test
    void itStartsWithOneSecondAndDoublesUpToADay() {
        assertThat(middle.after(1, null)).isEqualTo(Duration.ofSeconds(1));
        assertThat(middle.after(2, null)).isEqualTo(Duration.ofSeconds(2));
        assertThat(middle.after(5, null)).isEqualTo(Duration.ofSeconds(16));
        assertThat(middle.after(17, null)).isEqualTo(Duration.ofSeconds(65_536));
        assertThat(middle.after(18, null)).isEqualTo(Duration.ofDays(1));
        assertThat(middle.after(Integer.MAX_VALUE, null)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void itSpreadsByAFifth() {
        assertThat(new Backoff(Duration.ofDays(1), () -> 0).after(1, null)).isEqualTo(Duration.ofMillis(800));
        assertThat(new Backoff(Duration.ofDays(1), () -> 1).after(1, null)).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void itDoesNotUndercutWhatTheProviderAsksButStaysWithinADay() {
        assertThat(middle.after(1, Duration.ofSeconds(17))).isEqualTo(Duration.ofSeconds(17));
        assertThat(middle.after(10, Duration.ofSeconds(17))).isEqualTo(Duration.ofSeconds(512));
        assertThat(middle.after(1, Duration.ofDays(365))).isEqualTo(Duration.ofDays(1));
    }
}
