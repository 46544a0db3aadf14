package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Asks the service behind the gateway. */
final class Upstream {
    /** Headers that belong to one connection (RFC 9110, 7.6.1) or that the client library sets itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "expect",
            "host");

    private final Map<Long, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Sends a request on. Not repeated when it fails.
     *
     * @throws IOException if no answer came; its kind tells why
     * @throws IllegalArgumentException if the service's address cannot be called
     */
    HttpResponse<InputStream> send(ProxyRequest request, Match match, ObjectNode service, Body body)
            throws IOException, InterruptedException {
        var builder = HttpRequest.newBuilder(address(request, match, service))
                .timeout(Duration.ofMillis(service.path("read_timeout").asLong(60000)));
        body.addTo(builder, request.method());
        copy(request.forwarded(), builder);
        if (match.route().path("preserve_host").asBoolean(false)) {
            builder.setHeader("Host", String.valueOf(request.header("Host")));
        }
        return client(service).send(builder.build(), BodyHandlers.ofInputStream());
    }

    private static URI address(ProxyRequest request, Match match, ObjectNode service) {
        var query = request.query().toString();
        return URI.create("%s://%s:%d%s%s"
                .formatted(
                        service.path("protocol").asString(),
                        service.path("host").asString(),
                        service.path("port").asInt(),
                        match.upstreamPath().replace("[", "%5B").replace("]", "%5D"),
                        query.isEmpty() ? "" : "?" + query.replace("|", "%7C").replace(" ", "%20")));
    }

    private HttpClient client(ObjectNode service) {
        return clients.computeIfAbsent(service.path("connect_timeout").asLong(60000), timeout -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(timeout))
                .build());
    }

    private static void copy(HeaderMap headers, HttpRequest.Builder builder) {
        headers.forEach(values -> {
            if (isPassed(values.getHeaderName().toString())) {
                values.forEach(value -> builder.header(values.getHeaderName().toString(), value));
            }
        });
    }

    /** Copies the headers of an answer to the client. */
    static void copy(HttpResponse<?> response, HeaderMap headers) {
        response.headers().map().forEach((name, values) -> {
            if (isPassed(name)) {
                values.forEach(value -> headers.add(new HttpString(name), value));
            }
        });
    }

    private static boolean isPassed(String header) {
        return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    void close() {
        clients.values().forEach(HttpClient::shutdownNow);
    }

    /**
     * What the client sends.
     *
     * @param length in bytes, 0 for nothing and -1 for unknown
     */
    record Body(InputStream content, long length) {
        /** Without a body some methods say nothing about its length (RFC 9110, 8.6). */
        void addTo(HttpRequest.Builder builder, String method) {
            switch (length == 0 ? method : "") {
                case "GET" -> builder.GET();
                case "HEAD" -> builder.HEAD();
                case "DELETE" -> builder.DELETE();
                default -> builder.method(method, publisher());
            }
        }

        private BodyPublisher publisher() {
            if (length == 0) {
                return BodyPublishers.noBody();
            }
            var publisher = BodyPublishers.ofInputStream(() -> content);
            return length < 0 ? publisher : BodyPublishers.fromPublisher(publisher, length);
        }
    }
}
