package io.gatehouse.audit.replay.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The range of a replay job; both ends are needed, as RFC 3339 times. */
record ReplayForm(
        @JsonProperty("start_at") @Nullable String startAt,
        @JsonProperty("end_at") @Nullable String endAt) {
    record Range(Instant start, Instant end) {}

    /** The range; everything that is wrong with it is said at once. */
    Range range() {
        var invalid = new ArrayList<InvalidParameter>();
        var start = time("start_at", startAt, invalid);
        var end = time("end_at", endAt, invalid);
        if (start == null || end == null) {
            throw ProblemException.badRequest(List.copyOf(invalid));
        }
        return new Range(start, end);
    }

    private static @Nullable Instant time(String field, @Nullable String text, List<InvalidParameter> invalid) {
        if (text == null || text.isBlank()) {
            invalid.add(InvalidParameter.required(field).in("body"));
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            var reason = '"' + field + "\" must be a date-time (RFC 3339), such as 2026-07-21T17:32:28Z";
            invalid.add(new InvalidParameter(field, "is_date_time", reason).in("body"));
            return null;
        }
    }
}
