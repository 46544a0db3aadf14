package io.gatehouse.audit.replay.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.audit.replay.ReplayJob;
import io.gatehouse.audit.replay.ReplayProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job. What follows {@code updated_at} is ours and left out where there is nothing to say.
 *
 * @param reason why it failed
 * @param destinationId where it sends to instead of where the webhook does
 * @param entries entries that the receiver has accepted
 * @param share part of the log that was gone through, 0 to 1
 * @param rate entries per second
 * @param estimatedEndAt when it will have ended if it goes on like this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(
        @JsonProperty("start_at") Instant startAt,
        @JsonProperty("end_at") Instant endAt,
        String status,
        @JsonProperty("updated_at") Instant updatedAt,
        @Nullable UUID id,
        @Nullable String reason,
        @JsonProperty("audit_log_destination_id") @Nullable UUID destinationId,
        @Nullable List<String> classes,
        @JsonProperty("portal_ids") @Nullable List<UUID> portalIds,
        @JsonProperty("application_ids") @Nullable List<UUID> applicationIds,
        @Nullable Long entries,
        @Nullable Double share,
        @Nullable Double rate,
        @JsonProperty("estimated_end_at") @Nullable Instant estimatedEndAt) {
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    static ReplayView unconfigured() {
        return new ReplayView(
                NEVER, NEVER, "unconfigured", NEVER, null, null, null, null, null, null, null, null, null, null);
    }

    static ReplayView of(ReplayJob job, ReplayProgress progress, Instant now) {
        return new ReplayView(
                job.startAt(),
                job.endAt(),
                job.status().label(),
                job.updatedAt(),
                job.id(),
                Optional.ofNullable(job.reason()).map(ReplayJob.Reason::label).orElse(null),
                job.destinationId(),
                orNull(job.filter().classes()),
                orNull(job.filter().portalIds()),
                orNull(job.filter().applicationIds()),
                progress.entries(),
                progress.share(),
                progress.rate(job, now),
                progress.estimatedEnd(job, now).orElse(null));
    }

    private static <T> @Nullable List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
