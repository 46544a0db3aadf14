package io.gatehouse.idpsync.client.okta;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.client.Access;
import io.gatehouse.idpsync.client.Outbound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OktaCheckTest {
    private final OktaPlace place = new OktaPlace(Map.of(), Outbound.within(Duration.ofSeconds(5)));

    @AfterEach
    void close() {
        place.close();
    }

    private List<String> findings() {
        return place.provider().check();
    }

    @Test
    void aClaimThatIsMissingIsNamed() {
        place.server.removeClaims();
        assertThat(findings()).singleElement().asString().contains("no claim", "app.clientId");
    }

    @Test
    void aServerThatAdmitsNotEveryClientIsSaidToNeedAPolicy() {
        place.server.removePolicy("everybody");
        assertThat(findings())
                .singleElement()
                .asString()
                .contains("none of authorization server default admits all clients", "access_policy_id");
    }

    @Test
    void aScopeThatOktaGivesToNoClientIsWarnedOf() {
        place.provider().create(place.wanted());
        assertThat(findings()).singleElement().asString().contains("openid");
    }

    @Test
    void aTokenThatIsNotValidIsSaidAndNotShown() {
        var token = "00-another-token-that-is-not-valid";
        var access = Access.to("okta", place.door().url() + "/oauth2/default", Map.of(), Map.of("dcr_token", token));
        assertThat(place.connect(access).check())
                .singleElement()
                .asString()
                .contains("E0000011", "Invalid token provided")
                .doesNotContain(token);
    }

    @Test
    void anAuthorizationServerThatIsNotThereIsSaid() {
        var access = Access.to("okta", place.door().url() + "/oauth2/other", Map.of(), Map.of("dcr_token", "t"));
        assertThat(place.connect(access).check()).first().asString().contains("no authorization server");
    }
}
