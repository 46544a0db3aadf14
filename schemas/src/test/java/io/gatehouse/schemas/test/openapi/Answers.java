package io.gatehouse.schemas.test.openapi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers of the service to its documents. */
public final class Answers {
    /** What HTTP has at each address. */
    private static final Set<String> UNDOCUMENTED = Set.of("HEAD", "OPTIONS");

    private static final String PROBLEM = "application/problem+json";

    /** Refusals of what is no proper HTTP for the operation; not declared at each of them. */
    private static final Set<Integer> ALWAYS = Set.of(400, 405, 406, 413, 414, 415);

    private Answers() {}

    /**
     * Looks whether an answer is one that the documents declare: its status, its content type, its body.
     *
     * @param path of the request, without the query
     * @param contentType null where there was none
     * @throws AssertionError if it is not
     */
    public static void check(String method, String path, int status, @Nullable String contentType, String body) {
        var violations = violations(method, path, status, contentType == null ? "" : contentType, body);
        if (!UNDOCUMENTED.contains(method) && !violations.isEmpty()) {
            throw new AssertionError("%s %s answered what is not in the documents: %d %s %s%n%s"
                    .formatted(method, path, status, contentType, String.join("; ", violations), body));
        }
    }

    /** The same for an answer of the JDK's client. */
    public static void check(String method, String path, HttpResponse<String> answer) {
        var contentType = answer.headers().firstValue("Content-Type").orElse(null);
        check(method, path, answer.statusCode(), contentType, answer.body());
    }

    /** The same for an answer of Spring's client. */
    public static void check(String method, String path, ResponseEntity<String> answer) {
        var contentType = answer.getHeaders().getFirst("Content-Type");
        var body = Objects.requireNonNullElse(answer.getBody(), "");
        check(method, path, answer.getStatusCode().value(), contentType, body);
    }

    private static List<String> violations(String method, String path, int status, String contentType, String body) {
        var operation = OpenApi.find(method, path);
        if (operation.isEmpty()) {
            return isOther(path) ? List.of() : problem(status, contentType, body);
        }
        var declared = operation.get().response(status);
        if (declared.isEmpty() && ALWAYS.contains(status)) {
            return problem(status, contentType, body);
        }
        return declared.map(response -> violations(response.at("content"), mediaType(contentType), body))
                .orElseGet(() -> List.of("status " + status + " is not declared"));
    }

    /** What is none of the APIs, such as health. */
    private static boolean isOther(String path) {
        return !path.matches("/(v2|v3|api|dcr)/.*");
    }

    private static List<String> problem(int status, String contentType, String body) {
        if (status < 400) {
            return List.of("no such operation");
        }
        return mediaType(contentType).equals(PROBLEM)
                ? violations(OpenApi.shared(status == 400 ? "BadRequestProblem" : "Problem"), body)
                : List.of("a refusal must be " + PROBLEM);
    }

    private static List<String> violations(Place content, String mediaType, String body) {
        if (!content.exists()) {
            return body.isEmpty() ? List.of() : List.of("no body is declared");
        }
        var declared = content.at(mediaType);
        if (!declared.exists()) {
            return List.of("content type " + mediaType + " is not declared");
        }
        return mediaType.matches("application/(.+\\+)?json") ? violations(declared.at("schema"), body) : List.of();
    }

    private static List<String> violations(Place schema, String body) {
        try {
            return OpenApi.violations(schema, json(body));
        } catch (JacksonException e) {
            return List.of("no JSON");
        }
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip();
    }
}
