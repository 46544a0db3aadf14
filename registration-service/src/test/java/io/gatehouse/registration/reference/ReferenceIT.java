package io.gatehouse.registration.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.registration.test.RegistrationServiceTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@RegistrationServiceTest
class ReferenceIT {
    private RestClient client;

    @BeforeEach
    void anybody(@LocalServerPort int port) {
        client = RestClient.create("http://127.0.0.1:" + port);
    }

    private ResponseEntity<String> get(String path) {
        return client.get().uri(path).retrieve().toEntity(String.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application-auth-strategies",
                "portal-management",
                "api-products",
                "portal-client",
                "dcr-bridge",
                "common"
            })
    void documentsAreServedToAnybody(String name) {
        assertThat(get("/openapi/" + name + ".yaml").getBody()).startsWith("openapi: 3.1.0");
    }

    @Test
    void allThatThePageLoadsIsHere() {
        var page = get("/docs");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getContentType()).asString().startsWith("text/html");
        var loaded = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page.getBody())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(loaded).hasSize(4).allSatisfy(file -> assertThat(get(file).getBody())
                .isNotEmpty());
    }

    @Test
    void thePageMayLoadFromHereOnlyAndSetsNoCookie() {
        var headers = get("/docs").getHeaders();

        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.get("Set-Cookie")).isNull();
    }
}
