package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ErrorBody;
import io.gatehouse.local.gateway.plugin.Exit;
import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Map;

/** What the client gets back. */
final class Responses {
    static final String SERVER = "kong/3.9.0";
    private static final Map<Integer, String> FAILURES = Map.of(
            502, "An invalid response was received from the upstream server",
            504, "The upstream server is timing out");

    private Responses() {}

    /**
     * Passes the service's answer on.
     *
     * @param started when the request came, in nanoseconds
     * @param asked when the service was asked, in nanoseconds
     */
    static void pass(HttpServerExchange exchange, HttpResponse<InputStream> response, long started, long asked)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.put(new HttpString("X-Kong-Upstream-Latency"), millis(asked));
        headers.put(new HttpString("X-Kong-Proxy-Latency"), (asked - started) / 1_000_000);
        Upstream.copy(response, headers);
        headers.add(Headers.VIA, "1.1 " + SERVER);
        exchange.setStatusCode(response.statusCode());
        response.headers().firstValueAsLong("Content-Length").ifPresent(exchange::setResponseContentLength);
        try (var content = response.body()) {
            content.transferTo(exchange.getOutputStream());
        }
    }

    /** An error of the server itself, which is plain text for a client that says nothing about what it accepts. */
    static Exit failure(ProxyRequest request, int status) {
        var accept = request.header("Accept") == null ? request.header("Content-Type") : request.header("Accept");
        var body = ErrorBody.accepted(accept == null ? "text/plain" : accept);
        var message = FAILURES.getOrDefault(status, "An unexpected error occurred");
        return new Exit(status, body.text(message, request.id()), body.contentType(), Map.of());
    }

    /** Sends an answer of the gateway's own. */
    static void exit(HttpServerExchange exchange, Exit exit, long started) {
        if (exchange.isResponseStarted()) {
            return; // too late to say anything else; the connection ends
        }
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.SERVER, SERVER);
        headers.put(new HttpString("X-Kong-Response-Latency"), millis(started));
        exit.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(exit.status());
        if (exit.contentType() != null) {
            headers.put(Headers.CONTENT_TYPE, exit.contentType());
        }
        if (exit.body() != null) {
            exchange.getResponseSender().send(exit.body());
        }
    }

    private static String millis(long since) {
        return String.valueOf((System.nanoTime() - since) / 1_000_000);
    }
}
