package io.gatehouse.audit.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import io.gatehouse.audit.Examples;
import io.gatehouse.audit.Facts;
import io.gatehouse.schemas.sealed.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StandardWebhookTest {
    private static final Secret OLD = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final Secret NEW = new Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");

    @Test
    void whileARotationLastsAReceiverVerifiesWithEitherSecret() throws Exception {
        var headers = headers(List.of(NEW, OLD));

        for (var secret : List.of(NEW, OLD)) {
            new Webhook(secret.reveal()).verify("the body", headers);
        }
        assertThat(kinds(headers)).containsExactly("v1", "v1", "v1a");
    }

    @Test
    void theDocumentedExampleVerifiesWithoutAnyLibrary(@TempDir Path folder) throws Exception {
        var examples = new Examples(folder);
        assumeTrue(examples.run("python3", "--version").code() == 0, "Python is not there");
        var example = Examples.under("A webhook, with Python", "python");
        var sent = headers(List.of(NEW, OLD)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        Files.writeString(folder.resolve("headers.json"), JsonMapper.shared().writeValueAsString(sent));
        Files.writeString(folder.resolve("secret"), OLD.reveal());

        Files.writeString(folder.resolve("body"), "the body");
        assertThat(examples.run("python3", "-c", example).output()).isEqualTo("the webhook is genuine\n");
        Files.writeString(folder.resolve("body"), "another body");
        assertThat(examples.run("python3", "-c", example).output()).contains("no signature with this secret");
    }

    @Test
    void withoutASecretOnlyThePublishedKeySigns() {
        assertThat(kinds(headers(List.of()))).containsExactly("v1a");
    }

    private static Map<String, List<String>> headers(List<Secret> secrets) {
        return new StandardWebhook(UUID.randomUUID(), Instant.now(), "the body")
                .headers(Facts.key("key"), secrets).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }

    private static List<String> kinds(Map<String, List<String>> headers) {
        return Arrays.stream(headers.getOrDefault("webhook-signature", List.of())
                        .getFirst()
                        .split(" "))
                .map(signature -> signature.substring(0, signature.indexOf(',')))
                .toList();
    }
}
