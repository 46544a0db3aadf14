package io.gatehouse.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP to the parts, with short limits. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Http() {}

    /** Whether a GET is answered with 200. */
    public static boolean ok(String url) {
        try {
            return send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)))
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Sends a request.
     *
     * @throws IOException if no answer came, or the thread was interrupted while waiting
     */
    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            var limited = request.build();
            return CLIENT.send(
                    limited.timeout().isPresent()
                            ? limited
                            : request.timeout(LIMIT).build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
