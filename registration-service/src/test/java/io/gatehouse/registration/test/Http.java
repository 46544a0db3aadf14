package io.gatehouse.registration.test;

import io.gatehouse.schemas.test.openapi.Answers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over real HTTP with headers of its own, and holds each answer to the OpenAPI documents. */
public final class Http {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> headers;

    /** An answer, read as JSON where it has a body. */
    public record Answer(int status, HttpHeaders headers, JsonNode json) {
        public String text(String field) {
            return json.path(field).asString();
        }
    }

    public Http(int port, Map<String, String> headers) {
        this("http://127.0.0.1:" + port, headers);
    }

    private Http(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller with one header more. */
    public Http with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Http(base, more);
    }

    /** A request with a Host header of choice, which the JDK's client does not send. */
    public static Answer getAtHost(int port, String host, String path) {
        var request = "GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var status = Integer.parseInt(answer.substring(9, 12));
            var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            return new Answer(status, HttpHeaders.of(Map.of(), (name, value) -> true), JSON.readTree(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** An answer that is no JSON. */
    public HttpResponse<byte[]> raw(String path) {
        return exchange("GET", path, null, BodyHandlers.ofByteArray());
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer options(String path) {
        return send("OPTIONS", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    private Answer send(String method, String path, @Nullable Object body) {
        return answer(exchange(method, path, body, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, @Nullable Object body, HttpResponse.BodyHandler<T> handler) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(
                        URI.create(base + path.replace("[", "%5B").replace("]", "%5D")))
                .method(method, content);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        var body = response.body();
        Answers.check(
                response.request().method(),
                response.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                body);
        var json = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        return new Answer(response.statusCode(), response.headers(), json);
    }
}
