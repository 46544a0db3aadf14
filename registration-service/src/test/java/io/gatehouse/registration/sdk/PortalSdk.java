package io.gatehouse.registration.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.KnownSecrets;
import io.gatehouse.schemas.test.openapi.ClientDocument;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser's worth of Kong's client: keeps its cookies, and holds each answer to the document that the client was made from. */
final class PortalSdk implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CALLED = new HashSet<>();

    private final ClientDocument document;
    private final Process process;
    private final BufferedWriter calls;
    private final BufferedReader answers;

    /** What the client got. */
    record Answer(int status, JsonNode body, JsonNode cookies, String location) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    /** Starts the client in a folder where it is installed. */
    PortalSdk(Path folder, String base, UUID portal) throws IOException {
        document = new ClientDocument(folder.resolve("node_modules/@kong/sdk-portal-js/openapi.yaml"));
        process = new ProcessBuilder("node", "call.cjs", base, portal.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        calls = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
    }

    /** Names of all operations that were called by any of these. */
    static Set<String> called() {
        return CALLED;
    }

    Set<String> operationIds() {
        return document.operationIds();
    }

    Answer call(String api, String operation) {
        return call(api, operation, Map.of());
    }

    Answer call(String api, String operation, Map<String, ?> parameters) {
        return call(api, operation, parameters, null);
    }

    /**
     * Calls an operation.
     *
     * @param api class of the client
     * @param operation its method
     * @param parameters its first argument, where it has two
     * @param accept content type that is asked for; null for the usual one
     */
    Answer call(String api, String operation, Map<String, ?> parameters, @Nullable String accept) {
        var call = new HashMap<String, @Nullable Object>();
        call.put("api", api);
        call.put("operation", operation);
        call.put("parameters", parameters);
        call.put("accept", accept);
        var seen = exchange(JSON.writeValueAsString(call));
        assertThat(seen.path("failed").asString("")).as(api + "." + operation).isEmpty();
        return answer(seen);
    }

    private JsonNode exchange(String line) {
        try {
            calls.write(line);
            calls.newLine();
            calls.flush();
            return JSON.readTree(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(JsonNode seen) {
        var method = seen.path("method").asString();
        var path = seen.path("path").asString();
        var status = seen.path("status").asInt();
        var body = seen.path("body");
        var operation = document.operationId(method, path);
        CALLED.add(operation);
        assertThat(document.violations(
                        method, path, status, seen.path("content_type").asString(), body))
                .as("%s %s: %d %s", method, path, status, body)
                .isEmpty();
        assertThat(status < 300 ? FrontEnd.lacking(operation, body) : List.of())
                .as("%s %s", operation, body)
                .isEmpty();
        seen.path("cookies")
                .forEach(cookie -> KnownSecrets.remember(cookie.asString().split("[=;]", 3)[1]));
        return new Answer(
                status, body, seen.path("cookies"), seen.path("location").asString());
    }

    @Override
    public void close() throws IOException {
        calls.close();
        process.destroy();
    }
}
