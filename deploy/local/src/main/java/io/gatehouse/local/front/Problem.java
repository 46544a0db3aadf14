package io.gatehouse.local.front;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Errors of the front door itself, as RFC 9457 problems in Konnect's shape. */
final class Problem {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Problem() {}

    /** Sends the problem; always true: the exchange is answered. */
    static boolean send(HttpServerExchange exchange, int status, String title, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status);
        body.put("title", title);
        body.put("instance", "kong:trace:" + UUID.randomUUID().toString().replace("-", ""));
        body.put("detail", detail);
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        exchange.getResponseSender().send(JSON.writeValueAsString(body));
        return true;
    }
}
