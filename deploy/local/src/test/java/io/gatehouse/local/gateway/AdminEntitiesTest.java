package io.gatehouse.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AdminEntitiesTest {
    private final GatewayFixture fixture = new GatewayFixture(null);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aServiceIsCompletedWithDefaults() {
        var created = fixture.admin("POST", "/services", "{\"name\":\"s\",\"url\":\"https://example.com/base\"}");

        assertThat(created.status()).isEqualTo(201);
        var service = created.json();
        assertThat(service.path("protocol").asString()).isEqualTo("https");
        assertThat(service.path("port").asInt()).isEqualTo(443);
        assertThat(service.path("path").asString()).isEqualTo("/base");
        assertThat(service.path("retries").asInt()).isEqualTo(5);
        assertThat(service.path("tags").isNull()).isTrue();
        assertThat(service.has("url")).isFalse();
        assertThat(service.path("created_at").isIntegralNumber()).isTrue();
    }

    @Test
    void aFormDoesWhatJsonDoes() {
        var form = "name=acl&config.allow[]=a&config.allow[]=b&config.hide_groups_header=true&enabled=false";

        var created = fixture.call(
                "POST",
                fixture.gateway.adminUrl() + "/plugins",
                form,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("config"))
                .isEqualTo(json("{'allow':['a','b'],'deny':null,'hide_groups_header':true,"
                        + "'always_use_authenticated_groups':false}"));
        assertThat(created.json().path("enabled").asBoolean()).isFalse();
    }

    @Test
    void putMakesAndReplacesUnderAName() {
        var first = fixture.admin("PUT", "/consumers/bob", "{\"custom_id\":\"1\",\"tags\":[\"t\"]}");
        var second = fixture.admin("PUT", "/consumers/bob", "{\"custom_id\":\"2\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.json().path("custom_id").asString()).isEqualTo("2");
        assertThat(second.json().path("tags").isNull()).isTrue();
    }

    @Test
    void patchChangesOnlyWhatItNames() {
        var id = fixture.admin("POST", "/plugins", "{\"name\":\"acl\",\"config\":{\"allow\":[\"a\"]}}")
                .json()
                .path("id")
                .asString();

        var patched = fixture.admin("PATCH", "/plugins/" + id, "{\"config\":{\"hide_groups_header\":true}}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.json().path("config").path("allow")).isEqualTo(json("['a']"));
        assertThat(patched.json().path("config").path("hide_groups_header").asBoolean())
                .isTrue();
    }

    @Test
    void credentialsGetKeysWhenNoneIsGiven() {
        fixture.admin("PUT", "/consumers/bob", "{}");

        var key = fixture.admin("POST", "/consumers/bob/key-auth", "{}").json();
        var jwt = fixture.admin("POST", "/consumers/bob/jwt", "{}").json();

        assertThat(key.path("key").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(key.path("ttl").isNull()).isTrue();
        assertThat(jwt.path("key").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(jwt.path("secret").asString()).matches("[A-Za-z0-9]{32}");
        assertThat(jwt.path("algorithm").asString()).isEqualTo("HS256");
        assertThat(fixture.admin("/jwts/" + jwt.path("key").asString()).json()).isEqualTo(jwt);
        assertThat(fixture.admin("/jwts/" + jwt.path("id").asString() + "/consumer")
                        .json()
                        .path("username")
                        .asString())
                .isEqualTo("bob");
    }

    @Test
    void aKeyMayEndByItself() {
        fixture.admin("PUT", "/consumers/bob", "{}");

        var key =
                fixture.admin("POST", "/consumers/bob/key-auth", "{\"ttl\":60}").json();

        assertThat(key.path("ttl").asInt()).isBetween(58, 60);
    }

    @Test
    void aGroupStandsForTheMembershipUnderItsConsumer() {
        fixture.admin("PUT", "/consumers/bob", "{}");

        var put = fixture.admin("PUT", "/consumers/bob/acls/gold", "{}");

        assertThat(put.json().path("group").asString()).isEqualTo("gold");
        assertThat(fixture.admin("/consumers/bob/acls/gold").json()).isEqualTo(put.json());
        assertThat(fixture.admin("DELETE", "/consumers/bob/acls/gold", "").status())
                .isEqualTo(204);
        assertThat(fixture.admin("/consumers/bob/acls/gold").status()).isEqualTo(404);
    }

    @Test
    void aConsumerTakesItsCredentialsGroupsAndPluginsAlong() {
        fixture.admin("PUT", "/consumers/bob", "{}");
        fixture.admin("POST", "/consumers/bob/key-auth", "{}");
        fixture.admin("POST", "/consumers/bob/jwt", "{}");
        fixture.admin("POST", "/consumers/bob/acls", "{\"group\":\"g\"}");
        fixture.admin("POST", "/consumers/bob/plugins", "{\"name\":\"request-termination\"}");

        var deleted = fixture.admin("DELETE", "/consumers/bob", "");

        assertThat(deleted.status()).isEqualTo(204);
        for (var path : new String[] {"/key-auths", "/jwts", "/acls", "/plugins"}) {
            assertThat(fixture.admin(path).json()).isEqualTo(json("{'data':[],'next':null}"));
        }
    }

    @Test
    void pagesLeadFromOneToTheNext() {
        IntStream.range(0, 5).forEach(i -> fixture.admin("PUT", "/consumers/c" + i, "{\"tags\":[\"t\"]}"));
        var names = new ArrayList<String>();

        var next = "/consumers?size=2&tags=t";
        while (!next.isEmpty()) {
            var page = fixture.admin(next).json();
            page.path("data")
                    .forEach(consumer -> names.add(consumer.path("username").asString()));
            next = page.path("next").asString("");
        }

        assertThat(names).containsExactlyInAnyOrder("c0", "c1", "c2", "c3", "c4");
    }

    @Test
    void tagsSelectByAllOrByAny() {
        fixture.admin("PUT", "/consumers/both", "{\"tags\":[\"a\",\"b\"]}");
        fixture.admin("PUT", "/consumers/one", "{\"tags\":[\"a\"]}");

        assertThat(fixture.admin("/consumers?tags=a,b").json().path("data").size())
                .isEqualTo(1);
        assertThat(fixture.admin("/consumers?tags=a/b").json().path("data").size())
                .isEqualTo(2);
        assertThat(fixture.admin("/consumers?custom_id=none")
                        .json()
                        .path("data")
                        .size())
                .isZero();
    }

    @Test
    void theRootTellsVersionPluginsAndDatabase() {
        var root = fixture.admin("/").json();

        assertThat(root.path("version").asString()).isEqualTo("3.9.0");
        assertThat(root.path("configuration").path("database").asString()).isEqualTo("postgres");
        assertThat(root.path("plugins").path("available_on_server").propertyNames())
                .containsExactlyInAnyOrder("jwt", "key-auth", "acl", "request-termination");
        assertThat(fixture.admin("/status")
                        .json()
                        .path("database")
                        .path("reachable")
                        .asBoolean())
                .isTrue();
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
