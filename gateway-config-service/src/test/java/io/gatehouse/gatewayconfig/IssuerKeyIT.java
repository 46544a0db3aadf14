package io.gatehouse.gatewayconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.openapi.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** Reports of keys that a gateway did not know. */
class IssuerKeyIT extends ServiceFixture {
    @Value("http://127.0.0.1:${local.server.port}/v2/gateway-issuer-keys")
    private String reports = "";

    private final JdbcClient jdbc;

    IssuerKeyIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void aKeyThatWasNeverSeenHasItsIssuerAskedAtOnce() {
        Api.withTokens().approved();
        assertThat(report(Map.of("issuer", ISSUER.url(), "kid", "new"))).isEqualTo(202);
    }

    @Test
    void aKeyThatIsKnownChangesNothing() {
        Api.withTokens().approved();
        assertThat(knownKeys()).isNotEmpty().allSatisfy(kid -> assertThat(
                        report(Map.of("issuer", ISSUER.url(), "kid", kid)))
                .isEqualTo(204));
    }

    private List<String> knownKeys() {
        return jdbc.sql("SELECT key_id FROM issuer_key WHERE issuer = ?")
                .param(ISSUER.url())
                .query(String.class)
                .list();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(report(Map.of("issuer", "https://nobody.example", "kid", "k")))
                .isEqualTo(404);
        assertThat(report(Map.of("issuer", ISSUER.url()))).isEqualTo(400);
        assertThat(report(Map.of("issuer", 1, "kid", "k"))).isEqualTo(400);
        assertThat(report(Map.of("issuer", ISSUER.url(), "kid", "k", "alg", "none")))
                .isEqualTo(400);
    }

    private int report(Map<String, ?> body) {
        var answer = RestClient.create()
                .post()
                .uri(reports)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + ServiceContext.MANAGEMENT_TOKEN)
                .body(body)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(String.class);
        Answers.check("POST", "/v2/gateway-issuer-keys", answer);
        return answer.getStatusCode().value();
    }
}
