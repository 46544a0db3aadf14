package io.gatehouse.registration;

import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.openapi.Answers;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls the management API as an administrator would, and holds each answer to the OpenAPI documents. */
public final class ManagementApi {
    private final String base;
    private final RestClient client;

    /** @param port where the service listens on this machine */
    public ManagementApi(int port) {
        this(port, "Bearer " + ServiceContext.MANAGEMENT_TOKEN);
    }

    private ManagementApi(int port, @Nullable String authorization) {
        this.base = "http://127.0.0.1:" + port;
        var builder = RestClient.builder().requestFactory(new JdkClientHttpRequestFactory());
        this.client = authorization == null
                ? builder.build()
                : builder.defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .build();
    }

    /** The same API for another caller; null for one who says nothing of who it is. */
    public static ManagementApi as(int port, @Nullable String authorization) {
        return new ManagementApi(port, authorization);
    }

    /** What came back; a missing node when there was no body. */
    public record Answer(int status, HttpHeaders headers, JsonNode json) {
        /** The id of what was made or read. */
        public String id() {
            return json.path("id").asString();
        }

        /** The values of one member of each invalid parameter. */
        public List<String> invalid(String member) {
            return json.path("invalid_parameters")
                    .valueStream()
                    .map(parameter -> parameter.path(member).asString())
                    .toList();
        }
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON);
    }

    public Answer post(String path, String json) {
        return send(HttpMethod.POST, path, json, MediaType.APPLICATION_JSON);
    }

    public Answer put(String path, String json) {
        return send(HttpMethod.PUT, path, json, MediaType.APPLICATION_JSON);
    }

    public Answer patch(String path, String json) {
        return send(HttpMethod.PATCH, path, json, MediaType.APPLICATION_JSON);
    }

    public Answer delete(String path) {
        return send(HttpMethod.DELETE, path, null, MediaType.APPLICATION_JSON);
    }

    /** Any request; of the path only brackets and spaces are encoded. */
    public Answer send(HttpMethod method, String path, @Nullable String body, MediaType contentType) {
        var encoded = path.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
        var request = client.method(method).uri(URI.create(base + encoded));
        if (body != null) {
            request.contentType(contentType).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return request.exchangeForRequiredValue((sent, response) -> answer(sent, response));
    }

    private static Answer answer(HttpRequest sent, ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        var body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        var contentType = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        Answers.check(sent.getMethod().name(), sent.getURI().getPath(), status, contentType, body);
        return new Answer(status, response.getHeaders(), json(body));
    }

    private static JsonNode json(String body) {
        return body.isEmpty()
                ? JsonNodeFactory.instance.missingNode()
                : JsonMapper.shared().readTree(body);
    }
}
