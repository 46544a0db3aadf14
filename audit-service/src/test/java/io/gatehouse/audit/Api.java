package io.gatehouse.audit;

import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.openapi.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The HTTP API as a client sees it. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    Api(int port) {
        this(port, ServiceContext.MANAGEMENT_TOKEN);
    }

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    Api withoutToken() {
        return new Api(port, null);
    }

    Api as(String other) {
        return new Api(port, other);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path, null);
    }

    HttpResponse<String> patch(String path, String json) {
        return send("PATCH", path, json);
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    HttpResponse<String> head(String path) {
        return send("HEAD", path, null);
    }

    HttpResponse<String> post(String path) {
        return send("POST", path, null);
    }

    /** The whole address of a path. */
    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The body of an answer as it comes; to be closed by the caller. */
    InputStream stream(String path, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(address(path)));
        request.header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return exchange(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpResponse<String> send(String method, String path, @Nullable String json) {
        var request = HttpRequest.newBuilder(URI.create(address(path)));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        var answer = exchange(request.build(), HttpResponse.BodyHandlers.ofString());
        Answers.check(method, answer.uri().getPath(), answer);
        return answer;
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
