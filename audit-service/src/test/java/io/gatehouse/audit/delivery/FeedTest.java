package io.gatehouse.audit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.Facts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong told = new AtomicLong();
    private final InMemoryCursor cursor = new InMemoryCursor(Map.of(0, 40L, 1, 100L));

    @Test
    void whatTheLogDroppedBeforeItWasSentIsToldOnceAndPassedOver() {
        run();
        run();

        assertThat(told).hasValue(60);
        assertThat(cursor.positions()).isEqualTo(Map.of(0, 100L, 1, 100L));
        assertThat(meters.counter("audit.delivery.overtaken", "mode", "live").count())
                .isEqualTo(60);
    }

    /** Until it has read one page. */
    private void run() {
        var rounds = new AtomicInteger();
        var sendBatch = new SendBatch(
                (endpoint, post) -> new SendOutcome.Accepted(202, ""), Facts.key("key"), Clock.systemUTC(), meters, 10);
        var circuits = new Circuits(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), () -> 0.5), 5, meters);
        var delivery = new Feed.Delivery("cursor", new Listener(), fact -> true, new Stop());
        try (var circuit = circuits.circuit()) {
            new Feed(new EmptyLog(), sendBatch, cursor, circuit, delivery).run(() -> rounds.incrementAndGet() < 4);
        }
    }

    private final class Listener implements Target {
        @Override
        public String mode() {
            return "live";
        }

        @Override
        public Optional<Endpoint> endpoint() {
            return Optional.empty();
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public void attempted(SendOutcome outcome) {}

        @Override
        public void overtaken(long offsets) {
            told.addAndGet(offsets);
        }

        @Override
        public void gone() {}
    }

    /** Of two partitions, each with nothing before offset 100 and nothing behind it. */
    private static final class EmptyLog implements EntryLog {
        private static final Map<Integer, Long> ALL = Map.of(0, 100L, 1, 100L);

        @Override
        public Map<Integer, Long> begin() {
            return ALL;
        }

        @Override
        public Map<Integer, Long> end() {
            return ALL;
        }

        @Override
        public Map<Integer, Long> at(Instant time) {
            return ALL;
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(7);
        }

        @Override
        public Reader read(Map<Integer, Long> from) {
            return new Reader() {
                @Override
                public Page next(Duration wait) {
                    return new Page(List.of(), ALL);
                }

                @Override
                public void close() {}
            };
        }
    }

    private static final class InMemoryCursor implements Cursors.Held {
        private final TreeMap<Integer, Long> positions;

        InMemoryCursor(Map<Integer, Long> positions) {
            this.positions = new TreeMap<>(positions);
        }

        @Override
        public Map<Integer, Long> positions() {
            return Map.copyOf(positions);
        }

        @Override
        public void move(Map<Integer, Long> to, Map<Integer, Integer> delivered) {
            positions.putAll(to);
        }

        @Override
        public boolean held() {
            return true;
        }

        @Override
        public void close() {}
    }
}
