package io.gatehouse.schemas.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.schemas.test.ServiceContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What {@code gatehouse-service.yaml} gives to every service, seen from outside. */
@SpringBootTest(
        properties = "spring.config.name=consuming-test",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ServiceContext.class)
class SharedSettingsIT {
    @LocalServerPort
    private int port;

    @BeforeAll
    static void topics() {
        ConsumingTestService.createTopics();
    }

    @Test
    void aServiceIsReadyWhenDatabaseAndBrokerAnswer() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("\"status\":\"UP\"", "\"db\":", "\"kafka\":");
    }

    @Test
    void theOutboxIsMeasured() throws Exception {
        assertThat(get("/actuator/prometheus"))
                .contains("outbox_waiting_events", "outbox_oldest_seconds", "outbox_sent_events_total")
                .contains("application=\"consuming-test\"");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
