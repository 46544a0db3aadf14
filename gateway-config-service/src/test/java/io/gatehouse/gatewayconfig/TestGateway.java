package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway with services of its operator, in front of a small upstream: a stand-in, which can go down, come back and lose its
 * database, or the Kong that {@code -Dkong.admin.url} and {@code -Dkong.proxy.url} name, which nobody else should use. Tests that
 * ask of a Kong what only a stand-in can do are skipped.
 */
public final class TestGateway implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer upstream;
    private final List<String> services = new CopyOnWriteArrayList<>();
    private final @Nullable StandIn standIn;
    private final String adminUrl;
    private final String proxyUrl;

    private TestGateway(String adminUrl, String proxyUrl, @Nullable StandIn standIn) {
        this.adminUrl = adminUrl;
        this.proxyUrl = proxyUrl;
        this.standIn = standIn;
        try {
            upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upstream.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        upstream.start();
    }

    /** A stand-in that keeps its entities in this folder. */
    public static TestGateway standIn(Path folder) {
        var standIn = new StandIn(folder.resolve("gateway.json"));
        return new TestGateway(standIn.adminUrl(), standIn.proxyUrl(), standIn);
    }

    /** The Kong that is named, else a stand-in that keeps its entities in this folder. */
    public static TestGateway given(Path folder) {
        var admin = System.getProperty("kong.admin.url", "");
        if (admin.isEmpty()) {
            return standIn(folder);
        }
        var kong = new TestGateway(admin, System.getProperty("kong.proxy.url", "http://127.0.0.1:8000"), null);
        Runtime.getRuntime().addShutdownHook(new Thread(kong::removeServices));
        return kong;
    }

    private StandIn own() {
        assumeThat(standIn)
                .as("only a stand-in can be stopped, emptied or is known in detail")
                .isNotNull();
        return Objects.requireNonNull(standIn);
    }

    /** Skips the test at a Kong that the tests do not know in detail. */
    public void requireStandIn() {
        own();
    }

    public String adminUrl() {
        return adminUrl;
    }

    /** Stops answering; the database stays. */
    public void goDown() {
        own().close();
    }

    /** Answers again. */
    public void comeBack() {
        own().start();
    }

    /** Starts again with an empty database; even the services are gone. */
    public void restartEmpty() {
        own().startEmpty();
    }

    /** Forgets every consumer and plugin, as a Kong does that starts with an empty database; services are loaded again. */
    public void loseDatabase() {
        own();
        for (var collection : List.of("plugins", "consumers")) {
            for (var entity :
                    admin("GET", "/" + collection + "?size=1000", null).path("data")) {
                admin("DELETE", "/" + collection + "/" + entity.path("id").asString(), null);
            }
        }
    }

    /** Adds a service and a route to it; the path of the route is its id. */
    public String addService() {
        var id = UUID.randomUUID().toString();
        addService(id);
        return id;
    }

    /** Adds the service of this id, a UUID, and a route to it. */
    public void addService(String id) {
        services.add(id);
        loadService(id);
        loadRoute(id);
    }

    /** Makes all services that were ever added again, but no routes. */
    public void loadServices() {
        services.forEach(this::loadService);
    }

    /** Makes all routes again. */
    public void loadRoutes() {
        services.forEach(this::loadRoute);
    }

    private void loadService(String id) {
        var url = "http://127.0.0.1:" + upstream.getAddress().getPort();
        admin("PUT", "/services/" + id, Map.of("name", "s-" + id, "url", url));
    }

    private void removeServices() {
        for (var id : services) {
            admin("DELETE", "/routes/r-" + id, null);
            admin("DELETE", "/services/" + id, null);
        }
    }

    private void loadRoute(String id) {
        admin("PUT", "/routes/r-" + id, Map.of("paths", List.of("/" + id), "service", Map.of("id", id)));
    }

    /** Status of a call to a service through the proxy; 0 when there is no answer. */
    public int call(String serviceId, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(proxyUrl + "/" + serviceId));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET().build()).status();
    }

    /** Status of a call with a token. */
    public int callWithToken(String serviceId, String token) {
        return call(serviceId, "Authorization", "Bearer " + token);
    }

    /** A call to the Admin API that must succeed; an empty body is an empty object. */
    public JsonNode admin(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create(adminUrl + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = send(request);
        if (answer.status() == 0 || (answer.status() >= 300 && answer.status() != 404)) {
            throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    /** The plugins of a service by name. */
    public List<String> plugins(String serviceId) {
        return admin("GET", "/services/" + serviceId + "/plugins", null)
                .path("data")
                .valueStream()
                .map(plugin -> plugin.path("name").asString())
                .sorted()
                .toList();
    }

    /** Ids of the entities in a collection that belong to an application. */
    public List<String> tagged(String collection, String application) {
        return admin("GET", "/" + collection + "?size=1000&tags=application:" + application, null)
                .path("data")
                .valueStream()
                .map(entity -> entity.path("id").asString())
                .toList();
    }

    private record Answer(int status, String body) {}

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, "no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (standIn != null) {
            standIn.close();
        } else {
            removeServices();
        }
        upstream.stop(0);
        http.close();
    }
}
