package io.gatehouse.local.gateway.plugin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer made by the gateway itself.
 *
 * @param body the text sent, or null for none
 * @param contentType the media type of the body, or null to send none
 */
public record Exit(
        int status, @Nullable String body, @Nullable String contentType, Map<String, String> headers) {
    /** An answer in JSON. */
    public static Exit json(int status, String body, Map<String, String> headers) {
        return new Exit(status, body, "application/json; charset=utf-8", headers);
    }

    /** An error with the id of the request, in the form that the client accepts. */
    public static Exit error(ProxyRequest request, int status, String message, Map<String, String> headers) {
        var body = ErrorBody.accepted(request.header("Accept"));
        return new Exit(status, body.text(message, request.id()), body.contentType(), headers);
    }

    /** An error with the id of the request, in the form that the client accepts. */
    public static Exit error(ProxyRequest request, int status, String message) {
        return error(request, status, message, Map.of());
    }
}
