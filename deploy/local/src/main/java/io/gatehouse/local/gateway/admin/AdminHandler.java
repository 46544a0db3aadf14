package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Refusal;
import io.gatehouse.local.gateway.store.Store;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The Admin API's side of HTTP. */
public final class AdminHandler implements HttpHandler {
    private static final Logger log = System.getLogger(AdminHandler.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpString LATENCY = new HttpString("X-Kong-Admin-Latency");

    private final AdminApi api;

    /** Serves the entities of {@code store}. */
    public AdminHandler(Store store, InstantSource clock, List<InstalledPlugin> plugins) {
        this.api = new AdminApi(store, clock, plugins);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        var started = System.nanoTime();
        exchange.startBlocking();
        var reply = answer(request(exchange));
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.SERVER, "kong/" + NodeInfo.VERSION);
        headers.put(LATENCY, String.valueOf((System.nanoTime() - started) / 1_000_000));
        headers.put(new HttpString("Access-Control-Allow-Origin"), "*");
        if (reply.allow() != null) {
            headers.put(Headers.ALLOW, reply.allow());
            headers.put(new HttpString("Access-Control-Allow-Methods"), reply.allow());
        }
        exchange.setStatusCode(reply.status());
        if (reply.body() != null) {
            headers.put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
            exchange.getResponseSender().send(JSON.writeValueAsString(reply.body()));
        }
        exchange.endExchange();
    }

    private Reply answer(AdminRequest request) {
        try {
            return api.answer(request);
        } catch (Refusal e) {
            return Reply.of(e);
        } catch (RuntimeException e) {
            log.log(
                    Level.ERROR,
                    "Admin API failed on " + request.method() + " /" + String.join("/", request.path()),
                    e);
            return Reply.of(Refusal.message(500, "An unexpected error occurred"));
        }
    }

    private static AdminRequest request(HttpServerExchange exchange) throws IOException {
        var path = Arrays.stream(exchange.getRequestURI().split("/", -1))
                .filter(step -> !step.isEmpty())
                .map(AdminHandler::decode)
                .toList();
        var contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        return new AdminRequest(
                exchange.getRequestMethod().toString(),
                path,
                query(exchange),
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT),
                new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(HttpServerExchange exchange) {
        var query = new HashMap<String, String>();
        exchange.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return query;
    }

    /** Decodes a step of a path, where a plus sign stands for itself. */
    private static String decode(String step) {
        try {
            return URLDecoder.decode(step.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return step;
        }
    }
}
