package io.gatehouse.local.gateway.plugin;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers in place of the service.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/plugins/request-termination/handler.lua">Kong's plugin</a>
 */
public final class RequestTermination implements GatewayPlugin {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Integer, String> MESSAGES = Map.of(
            401, "Unauthorized",
            404, "Not found",
            405, "Method not allowed",
            500, "An unexpected error occurred",
            502, "Bad Gateway",
            503, "Service unavailable");

    @Override
    public String name() {
        return "request-termination";
    }

    @Override
    public int priority() {
        return 2;
    }

    @Override
    public Optional<Exit> access(ObjectNode config, ProxyRequest request) {
        var trigger = Config.text(config, "trigger");
        if (trigger != null
                && request.header(trigger) == null
                && request.query().values(trigger).isEmpty()) {
            return Optional.empty();
        }
        var status = config.path("status_code").asInt(503);
        var message = message(config, status);
        if (Config.flag(config, "echo")) {
            return Optional.of(Exit.json(status, echo(request, message), Map.of()));
        }
        var body = Config.text(config, "body");
        if (body != null) {
            return Optional.of(new Exit(status, body, Config.text(config, "content_type"), Map.of()));
        }
        return Optional.of(
                message == null
                        ? new Exit(status, null, null, Map.of())
                        : Exit.json(status, JSON.writeValueAsString(message(message)), Map.of()));
    }

    private static @Nullable String message(ObjectNode config, int status) {
        var message = Config.text(config, "message");
        return message == null ? MESSAGES.get(status) : message;
    }

    private static ObjectNode message(@Nullable String message) {
        return JsonNodeFactory.instance.objectNode().put("message", message);
    }

    private static String echo(ProxyRequest request, @Nullable String message) {
        var echo = message(message);
        var copy = echo.putObject("request").put("method", request.method()).put("path", request.path());
        copy.put("query", request.query().toString());
        var headers = copy.putObject("headers");
        request.forwarded().forEach(values -> headers.put(values.getHeaderName().toString(), values.getFirst()));
        return JSON.writeValueAsString(echo);
    }
}
