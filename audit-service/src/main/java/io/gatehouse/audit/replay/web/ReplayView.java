package io.gatehouse.audit.replay.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.replay.ReplayJob;
import java.time.Instant;
import java.util.Optional;

/** The newest job. */
record ReplayView(
        @JsonProperty("start_at") Instant startAt,
        @JsonProperty("end_at") Instant endAt,
        String status,
        @JsonProperty("updated_at") Instant updatedAt) {
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    static ReplayView of(ReplayJob job) {
        return new ReplayView(job.startAt(), job.endAt(), job.status().label(), job.updatedAt());
    }

    static ReplayView of(Optional<ReplayJob> job) {
        return job.map(ReplayView::of).orElseGet(() -> new ReplayView(NEVER, NEVER, "unconfigured", NEVER));
    }
}
