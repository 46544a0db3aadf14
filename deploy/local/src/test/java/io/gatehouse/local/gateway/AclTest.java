package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AclTest {
    private final GatewayFixture fixture = new GatewayFixture(null);

    @BeforeEach
    void aServiceWithKeys() {
        fixture.addEcho();
        fixture.admin("PUT", "/consumers/bob", "{}");
        fixture.admin("POST", "/consumers/bob/key-auth", "{\"key\":\"k1\"}");
        fixture.addPlugin("key-auth", "{}");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aConsumerPassesWhileItIsInTheGroup() {
        fixture.addPlugin("acl", "{\"allow\":[\"gold\"]}");

        var before = fixture.proxy("/echo", "apikey", "k1");
        fixture.admin("PUT", "/consumers/bob/acls/gold", "{}");
        var approved = fixture.proxy("/echo", "apikey", "k1");
        fixture.admin("DELETE", "/consumers/bob/acls/gold", "");
        var revoked = fixture.proxy("/echo", "apikey", "k1");

        assertThat(before.status()).isEqualTo(403);
        assertThat(before.json().path("message").asString()).isEqualTo("You cannot consume this service");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.forwarded("x-consumer-groups")).isEqualTo("gold");
        assertThat(revoked.status()).isEqualTo(403);
    }

    @Test
    void anotherGroupIsNotEnough() {
        fixture.addPlugin("acl", "{\"allow\":[\"gold\"]}");
        fixture.admin("PUT", "/consumers/bob/acls/silver", "{}");

        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(403);
    }

    @Test
    void aDeniedGroupIsKeptOutAndAllOthersPass() {
        fixture.addPlugin("acl", "{\"deny\":[\"late\"],\"hide_groups_header\":true}");
        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(200);

        fixture.admin("PUT", "/consumers/bob/acls/late", "{}");

        assertThat(fixture.proxy("/echo", "apikey", "k1").status()).isEqualTo(403);
    }

    @Test
    void withoutAuthenticationNobodyPasses() {
        fixture.admin("PUT", "/services/open", "{\"url\":\"%s\"}".formatted(fixture.serviceUrl()));
        fixture.admin("PUT", "/routes/open", "{\"paths\":[\"/open\"],\"service\":{\"name\":\"open\"}}");
        fixture.admin("POST", "/services/open/plugins", "{\"name\":\"acl\",\"config\":{\"allow\":[\"gold\"]}}");

        var answer = fixture.proxy("/open");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("message").asString()).isEqualTo("Unauthorized");
    }
}
