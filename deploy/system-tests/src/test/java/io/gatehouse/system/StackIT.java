package io.gatehouse.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.local.demo.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> SERVICES = List.of("registration", "idp_sync", "gateway_config", "audit");

    private Set<String> secrets = Set.of();

    @BeforeAll
    void theWholePathWorks(RunningStack stack) {
        secrets = new Demo(stack.addresses(), System.out).run();
    }

    @Test
    void noSecretIsReadableInLogsTopicsDatabasesOrMetrics(RunningStack stack) throws Exception {
        var search = new LeakSearch(withThoseOfTheStack(stack));

        search.files(stack.state().resolve("log"));
        searchTopics(stack, search);
        searchDatabases(stack, search);
        searchMetrics(stack, search);

        assertThat(search.found()).isEmpty();
        assertThat(search.searched()).isGreaterThan(100_000);
    }

    @Test
    void theSearchFindsWhatIsThere(RunningStack stack) throws Exception {
        var search = new LeakSearch(Set.of("ApplicationRequested"));

        searchTopics(stack, search);
        searchDatabases(stack, search);

        assertThat(search.found()).isNotEmpty();
    }

    @Test
    void aGarbageRecordOnAnyTopicEndsInDeadLettersByteForByteAndTheConsumerGoesOn(RunningStack stack) {
        var topics = new Topics(stack.addresses().bootstrap());
        var groups = topics.groups();
        assertThat(groups.keySet()).as("every topic has a reader").containsAll(read());

        groups.forEach((topic, readers) -> {
            var key = ("key-" + UUID.randomUUID()).getBytes(UTF_8);
            var garbage = ("\u0000\u00ff\u0001 no record " + UUID.randomUUID()).getBytes(ISO_8859_1);
            topics.send(topic, key, garbage);
            readers.forEach(
                    group -> await(topic + " for " + group).atMost(PATIENCE).untilAsserted(() -> assertThat(
                                    topics.read(topic + "." + group + ".dlq"))
                            .anySatisfy(letter -> {
                                assertThat(letter.value()).isEqualTo(garbage);
                                assertThat(letter.key()).isEqualTo(key);
                            })));
        });
        new Demo(stack.addresses(), System.out).run();
    }

    @Test
    void aServiceThatWasKilledIsNamedByStatusAndStartedAlone(RunningStack stack) {
        var pid = stack.status().path("idp_sync").path("pid").asLong();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());

        assertThat(stack.command("status").exitCode()).isNotZero();
        assertThat(stack.command("status").output()).contains("idp-sync-service");
        stack.command("up", "--only", "idp-sync-service").succeeds();
        assertThat(stack.command("status").exitCode()).isZero();
    }

    private static List<String> read() {
        return List.of(
                "registration.requests.v1",
                "registration.request-outcomes.v1",
                "registration.application-events.v1",
                "registration.catalog-events.v1",
                "idp-sync.client-events.v1",
                "gateway-config.gateway-events.v1",
                "audit.observations.v1");
    }

    private Set<String> withThoseOfTheStack(RunningStack stack) {
        var all = new HashSet<>(secrets);
        var status = stack.status();
        all.add(status.path("management_token").asString());
        all.add(status.path("keycloak").path("client_secret").asString());
        all.add(status.path("keycloak").path("admin_password").asString());
        all.add(status.path("postgres").path("password").asString());
        return all;
    }

    private static void searchTopics(RunningStack stack, LeakSearch search) {
        for (var record : new Topics(stack.addresses().bootstrap()).read("")) {
            var value = record.value() == null ? "" : new String(record.value(), ISO_8859_1);
            var key = record.key() == null ? "" : new String(record.key(), ISO_8859_1);
            search.text(record.topic(), key + " " + value);
            record.headers()
                    .forEach(header -> search.text(
                            record.topic() + " header " + header.key(),
                            header.value() == null ? "" : new String(header.value(), ISO_8859_1)));
        }
    }

    private static void searchDatabases(RunningStack stack, LeakSearch search) throws SQLException {
        var postgres = stack.status().path("postgres");
        for (var database : List.of("registration", "idp_sync", "gateway_config", "audit")) {
            search.database(
                    "jdbc:postgresql://" + authority(postgres.path("url").asString()) + "/" + database,
                    postgres.path("user").asString(),
                    postgres.path("password").asString());
        }
    }

    private static String authority(String url) {
        return URI.create(url.replaceFirst("^jdbc:", "")).getAuthority();
    }

    private static void searchMetrics(RunningStack stack, LeakSearch search) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var service : SERVICES) {
                var url = stack.status().path(service).path("url").asString() + "/actuator/prometheus";
                var answer = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(url).isEqualTo(200);
                search.text(url, answer.body());
            }
        }
    }
}
