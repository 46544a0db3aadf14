package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.undertow.server.HttpServerExchange;
import java.util.Arrays;

/** Tells the service how the request reached the gateway. No client is trusted to say so itself. */
final class ForwardedHeaders {
    private ForwardedHeaders() {}

    /** The client may name further headers that go no further than this connection (RFC 9110, 7.6.1). */
    private static void dropThoseOfTheConnection(ProxyRequest request) {
        request.headerValues("Connection").stream()
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> request.forward(name, null));
    }

    static void add(HttpServerExchange exchange, ProxyRequest request, Match match) {
        dropThoseOfTheConnection(request);
        var client = exchange.getSourceAddress().getAddress().getHostAddress();
        var known = request.header("X-Forwarded-For");
        request.forward("X-Forwarded-For", known == null ? client : known + ", " + client);
        request.forward("X-Forwarded-Proto", exchange.getRequestScheme());
        request.forward("X-Forwarded-Host", exchange.getHostName());
        request.forward(
                "X-Forwarded-Port",
                String.valueOf(exchange.getDestinationAddress().getPort()));
        request.forward("X-Forwarded-Path", request.path());
        var prefix = match.matchedPath();
        var stripped = match.route().path("strip_path").asBoolean(true) && !prefix.isEmpty() && !prefix.equals("/");
        request.forward("X-Forwarded-Prefix", stripped ? prefix : null);
        request.forward("X-Real-IP", client);
        request.forward("X-Kong-Request-Id", request.id());
        var via = request.header("Via");
        request.forward("Via", (via == null ? "" : via + ", ") + "1.1 " + Responses.SERVER);
    }
}
