package io.gatehouse.schemas.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatehouse.schemas.event.TraceParent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as Konnect's APIs show it.
 *
 * @param instance names the request: {@code kong:trace:} and the trace id that log lines and events of the request carry
 * @param invalidParameters null unless the request was invalid
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        int status,
        String title,
        String instance,
        String detail,
        @Nullable String type,
        @JsonProperty("invalid_parameters") @Nullable List<InvalidParameter> invalidParameters) {

    static Problem of(
            int status, String title, @Nullable String type, String detail, List<InvalidParameter> invalidParameters) {
        var traceId = TraceParent.traceId(TraceParent.current());
        var instance = "kong:trace:" + (traceId == null ? "0" : traceId);
        var distinct = invalidParameters.stream().distinct().toList();
        return new Problem(status, title, instance, detail, type, distinct.isEmpty() ? null : distinct);
    }
}
