package io.gatehouse.audit.reading;

import io.gatehouse.audit.delivery.Stop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;

/**
 * Keeps the copy in step with the topic. Rows and positions move together, so that the copy holds each entry of the topic once,
 * whatever is killed in between.
 */
public class CopyEntries {
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration TIDY = Duration.ofMinutes(10);

    private final RecordedEntries topic;
    private final EntryCopy copy;
    private final Duration retention;
    private final Clock clock;
    private final IntConsumer copied;

    /**
     * @param retention how long an entry stays in the copy
     * @param copied told the number of entries after each commit
     */
    public CopyEntries(RecordedEntries topic, EntryCopy copy, Duration retention, Clock clock, IntConsumer copied) {
        this.topic = topic;
        this.copy = copy;
        this.retention = retention;
        this.clock = clock;
        this.copied = copied;
    }

    /** Copies until told to stop. Does nothing while another instance copies. To be called again and again. */
    public void copy(Stop stop) {
        try (var held = copy.hold().orElse(null)) {
            if (held != null) {
                copy(held, stop);
            }
        }
    }

    private void copy(EntryCopy.Held held, Stop stop) {
        var tidyAt = Instant.MIN;
        try (var reader = topic.read(held.positions())) {
            while (!stop.asked() && held.held()) {
                var oldest = clock.instant().minus(retention);
                var entries = reader.next(IDLE);
                if (!entries.isEmpty()) {
                    held.add(entries, oldest);
                    copied.accept(entries.size());
                }
                if (clock.instant().isAfter(tidyAt)) {
                    held.forgetBefore(oldest);
                    tidyAt = clock.instant().plus(TIDY);
                }
            }
        }
    }
}
