package io.gatehouse.schemas.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema registry over real HTTP, one per JVM, as strict as a production one: FULL_TRANSITIVE, Confluent's statuses and
 * error codes.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema Registry API</a>
 */
public final class TestRegistry {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static @Nullable TestRegistry shared;

    private final RegisteredSchemas schemas = new RegisteredSchemas();
    private final HttpServer server;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean available = true;

    private record Answer(int status, Object body) {
        static Answer ok(Object body) {
            return new Answer(200, body);
        }

        static Answer error(int code, String message) {
            return new Answer(code / 100, Map.of("error_code", code, "message", message));
        }
    }

    private TestRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Base address, for {@code schema.registry.url}. */
    public static String url() {
        return "http://127.0.0.1:" + shared().server.getAddress().getPort();
    }

    /** Lets the registry answer 503 to everything, until it is made available again. */
    public static void available(boolean available) {
        shared().available = available;
    }

    /** How many requests were answered 503. */
    public static int refused() {
        return shared().refused.get();
    }

    private static synchronized TestRegistry shared() {
        if (shared == null) {
            shared = new TestRegistry();
        }
        return shared;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = available ? answer(exchange) : refuse();
            var body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer refuse() {
        refused.incrementAndGet();
        return Answer.error(50301, "unavailable");
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getRawPath().substring(1).split("/", -1);
        for (var i = 0; i < path.length; i++) {
            path[i] = URLDecoder.decode(path[i], StandardCharsets.UTF_8);
        }
        var route = exchange.getRequestMethod() + " " + path[0] + " " + path.length;
        return switch (route) {
            case "GET config 1" -> Answer.ok(Map.of("compatibilityLevel", "FULL_TRANSITIVE"));
            case "PUT config 1" -> Answer.ok(Map.of("compatibility", "FULL_TRANSITIVE"));
            case "GET subjects 1" -> Answer.ok(schemas.subjects());
            case "GET schemas 3" -> byId(path[2]);
            case "GET subjects 3" -> versions(path[1]);
            case "GET subjects 4" -> version(path[1], path[3]);
            case "POST subjects 2" -> lookUp(path[1], exchange);
            case "POST subjects 3" -> register(path[1], exchange);
            default -> Answer.error(40400, "no such path");
        };
    }

    private Answer register(String subject, HttpExchange exchange) throws IOException {
        var schema = schema(exchange);
        if (schema == null) {
            return Answer.error(42201, "Invalid Avro schema");
        }
        var id = schemas.register(subject, schema);
        return id.isPresent()
                ? Answer.ok(Map.of("id", id.getAsInt()))
                : Answer.error(40900, "Schema being registered is incompatible with an earlier schema");
    }

    private Answer lookUp(String subject, HttpExchange exchange) throws IOException {
        var schema = schema(exchange);
        if (schema == null) {
            return Answer.error(42201, "Invalid Avro schema");
        }
        if (schemas.versions(subject).isEmpty()) {
            return Answer.error(40401, "Subject not found");
        }
        var version = schemas.version(subject, schema);
        return version.isPresent()
                ? version(subject, String.valueOf(version.getAsInt()))
                : Answer.error(40403, "Schema not found");
    }

    private Answer version(String subject, String version) {
        var ids = schemas.versions(subject);
        if (ids.isEmpty()) {
            return Answer.error(40401, "Subject not found");
        }
        var number = version.equals("latest") ? ids.size() : Integer.parseInt(version);
        if (number < 1 || number > ids.size()) {
            return Answer.error(40402, "Version not found");
        }
        var id = ids.get(number - 1);
        return Answer.ok(Map.of(
                "subject", subject,
                "version", number,
                "id", id,
                "schema", schemas.schema(id).orElseThrow().toString()));
    }

    private Answer versions(String subject) {
        var count = schemas.versions(subject).size();
        return count == 0
                ? Answer.error(40401, "Subject not found")
                : Answer.ok(IntStream.rangeClosed(1, count).toArray());
    }

    private Answer byId(String id) {
        return schemas.schema(Integer.parseInt(id))
                .map(schema -> Answer.ok(Map.of("schema", schema.toString())))
                .orElseGet(() -> Answer.error(40403, "Schema not found"));
    }

    private static @Nullable Schema schema(HttpExchange exchange) throws IOException {
        var text = JSON.readTree(exchange.getRequestBody()).path("schema").asString("");
        try {
            return new SchemaParser().parse(text).mainSchema();
        } catch (AvroRuntimeException e) {
            return null;
        }
    }
}
