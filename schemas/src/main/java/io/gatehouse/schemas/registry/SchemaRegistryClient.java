package io.gatehouse.schemas.registry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParseException;
import org.apache.avro.SchemaParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations of the Confluent Schema Registry that a producer and a consumer need. All may be repeated: the registry
 * answers the same id for the same schema.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema Registry API</a>
 */
public final class SchemaRegistryClient implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RegistryConfig config;
    private final HttpClient http;

    public SchemaRegistryClient(RegistryConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /**
     * Registers a schema under a subject, after the registry's compatibility check.
     *
     * @param normalize whether the registry compares schemas in normal form
     * @return the id of the schema
     * @throws RegistryRejectedException if it is not compatible with what is registered
     * @throws RegistryUnavailableException if no usable answer came
     */
    public int register(String subject, Schema schema, boolean normalize) {
        return post("/subjects/" + encode(subject) + "/versions?normalize=" + normalize, schema);
    }

    /**
     * The id of a schema that is already registered under a subject.
     *
     * @throws RegistryRejectedException if it is not registered there
     * @throws RegistryUnavailableException if no usable answer came
     */
    public int lookUp(String subject, Schema schema, boolean normalize) {
        return post("/subjects/" + encode(subject) + "?normalize=" + normalize, schema);
    }

    /**
     * The schema with an id.
     *
     * @throws RegistryRejectedException if there is none, or it is not Avro
     * @throws RegistryUnavailableException if no usable answer came
     */
    public Schema schema(int id) {
        var answer = exchange("/schemas/ids/" + id, null);
        try {
            return new SchemaParser().parse(answer.path("schema").asString()).mainSchema();
        } catch (SchemaParseException e) {
            throw new RegistryRejectedException("schema " + id + " is not a readable Avro schema");
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private int post(String path, Schema schema) {
        var text = SchemaFormatter.format("json", schema);
        var body = BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", text)));
        return exchange(path, request -> request.POST(body)).path("id").asInt();
    }

    /** Asks each address in turn; an address that gives no usable answer passes the question on to the next. */
    private JsonNode exchange(String path, @Nullable Method method) {
        RegistryUnavailableException last = null;
        for (var url : config.urls()) {
            try {
                return answer(url, path, send(url, path, method));
            } catch (RegistryUnavailableException e) {
                last = e;
            }
        }
        throw last == null ? new RegistryUnavailableException("no schema registry is configured") : last;
    }

    private HttpResponse<String> send(URI url, String path, @Nullable Method method) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(config.timeout())
                .header("Accept", CONTENT_TYPE)
                .header("Content-Type", CONTENT_TYPE);
        if (config.authorization() != null) {
            request.header("Authorization", config.authorization());
        }
        try {
            return http.send((method == null ? request : method.on(request)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailableException("schema registry " + url + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking schema registry " + url, e);
        }
    }

    private static JsonNode answer(URI url, String path, HttpResponse<String> response) {
        var status = response.statusCode();
        if (status == 404 || status == 409 || status == 422) {
            throw new RegistryRejectedException(
                    "schema registry " + url + path + " answered " + status + ": " + message(response.body()));
        }
        if (status / 100 != 2) {
            throw new RegistryUnavailableException("schema registry " + url + path + " answered " + status);
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new RegistryUnavailableException("schema registry " + url + path + " answered no JSON", e);
        }
    }

    private static String message(String body) {
        try {
            return JSON.readTree(body).path("message").asString("no message");
        } catch (JacksonException e) {
            return "no message";
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Turns a request into one with a method and body. */
    private interface Method {
        HttpRequest.Builder on(HttpRequest.Builder request);
    }
}
