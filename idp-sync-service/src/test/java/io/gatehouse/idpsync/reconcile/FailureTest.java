package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureTest {
    @Test
    void theFirstFailureIsTold() {
        assertThat(unavailable(1, 1, "503").tellsMoreThan(null)).isTrue();
    }

    @Test
    void aRepetitionIsToldAtAttemptsFiveTenTwentyAndSoOn() {
        var told = IntStream.rangeClosed(2, 40)
                .filter(attempt -> unavailable(1, attempt, "503").tellsMoreThan(unavailable(1, attempt - 1, "503")));
        assertThat(told.boxed()).containsExactly(5, 10, 20, 30, 40);
    }

    @Test
    void anotherReasonIsTold() {
        assertThat(unavailable(1, 2, "time-out").tellsMoreThan(unavailable(1, 1, "503")))
                .isTrue();
        assertThat(new Failure(1, 2, true, 403, "no").tellsMoreThan(unavailable(1, 1, "no")))
                .isTrue();
    }

    @Test
    void aFailureOfANewDemandIsTold() {
        assertThat(unavailable(2, 1, "503").tellsMoreThan(unavailable(1, 7, "503")))
                .isTrue();
    }

    private static Failure unavailable(long demand, int attempt, String reason) {
        return new Failure(demand, attempt, false, null, reason);
    }
}
