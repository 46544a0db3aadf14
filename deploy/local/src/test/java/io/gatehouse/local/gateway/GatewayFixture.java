package io.gatehouse.local.gateway;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A gateway with a service behind it that tells what it was asked. */
final class GatewayFixture implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    final GatewayStandIn gateway;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Undertow service = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setHandler(exchange -> exchange.getRequestReceiver().receiveFullString((asked, body) -> {
                var told = JSON.createObjectNode()
                        .put("method", asked.getRequestMethod().toString())
                        .put("uri", asked.getRequestURI())
                        .put("query", asked.getQueryString())
                        .put("body", body);
                var headers = told.putObject("headers");
                asked.getRequestHeaders()
                        .forEach(header -> headers.put(
                                header.getHeaderName().toString().toLowerCase(Locale.ROOT), String.join("|", header)));
                asked.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
                asked.getResponseSender().send(told.toString());
            }))
            .build();

    GatewayFixture(@Nullable Path state) {
        gateway = GatewayStandIn.start(0, 0, state);
        service.start();
    }

    /** Where the service behind the gateway listens. */
    String serviceUrl() {
        var address = (InetSocketAddress) service.getListenerInfo().getFirst().getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    /** A service {@code echo} with the route {@code /echo}. */
    void addEcho() {
        admin("PUT", "/services/echo", "{\"url\":\"%s\"}".formatted(serviceUrl()));
        admin("PUT", "/routes/echo", "{\"paths\":[\"/echo\"],\"service\":{\"name\":\"echo\"}}");
    }

    /** A plugin of the service {@code echo}; answers its id. */
    String addPlugin(String name, String config) {
        var answer = admin("POST", "/services/echo/plugins", "{\"name\":\"%s\",\"config\":%s}".formatted(name, config));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return answer.json().path("id").asString();
    }

    /** Asks the Admin API; an empty body is none. */
    Answer admin(String method, String path, String body) {
        var json = body.isEmpty() ? new String[0] : new String[] {"Content-Type", "application/json"};
        return call(method, gateway.adminUrl() + path, body, json);
    }

    /** Reads from the Admin API. */
    Answer admin(String path) {
        return admin("GET", path, "");
    }

    /** Asks a service through the gateway; headers are names and values in turn. */
    Answer proxy(String path, String... headers) {
        return call("GET", gateway.proxyUrl() + path, "", headers);
    }

    Answer call(String method, String url, String body, String... headers) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, publisher);
        var all = new ArrayList<>(List.of(headers));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        gateway.close();
        service.stop();
        client.shutdownNow();
    }
}
