package io.gatehouse.gatewayconfig.sync.kong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A control plane at Konnect's paths: the entities of a gateway, behind a bearer token, and applications, which no open-source
 * Kong has.
 */
final class KonnectStandIn implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String APPLICATIONS = "/konnect_applications";

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private final String prefix;
    private final String token;
    private final Map<String, ObjectNode> applications = new ConcurrentSkipListMap<>();

    private record Answer(int status, String body) {}

    KonnectStandIn(String gateway, String controlPlaneId, String token) throws IOException {
        this.gateway = gateway;
        this.prefix = "/v2/control-planes/" + controlPlaneId + "/core-entities";
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var answer = answer(exchange);
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return new Answer(401, "{\"status\": 401, \"title\": \"Unauthorized\"}");
        }
        if (!uri.getPath().startsWith(prefix)) {
            return new Answer(404, "{\"status\": 404, \"title\": \"Not Found\"}");
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = uri.getPath().substring(prefix.length());
        return path.startsWith(APPLICATIONS)
                ? applications(exchange.getRequestMethod(), path, String.valueOf(uri.getRawQuery()), body)
                : forward(exchange.getRequestMethod(), uri.toString().substring(prefix.length()), body);
    }

    private Answer applications(String method, String path, String query, String body) {
        var id = path.substring(Math.min(path.length(), APPLICATIONS.length() + 1));
        return switch (method) {
            case "PUT" -> put(id, (ObjectNode) JSON.readTree(body));
            case "DELETE" -> {
                applications.remove(id);
                yield new Answer(204, "");
            }
            default ->
                new Answer(200, JSON.writeValueAsString(Map.of("data", tagged(query.replaceAll(".*tags=", "")))));
        };
    }

    private Answer put(String id, ObjectNode application) {
        applications.put(id, application.put("id", id));
        return new Answer(200, application.toString());
    }

    private List<ObjectNode> tagged(String tag) {
        return applications.values().stream()
                .filter(application -> application
                        .path("tags")
                        .valueStream()
                        .map(JsonNode::asString)
                        .anyMatch(tag::equals))
                .toList();
    }

    private Answer forward(String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
