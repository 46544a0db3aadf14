package io.gatehouse.gatewayconfig.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every plugin that is planned for the facts of the golden files, against the schemas that Kong publishes. The schemas are not
 * part of this project; the property names the folder that has them under {@code plugin-schemas/<version>}.
 */
@EnabledIfSystemProperty(
        named = "kong.specs",
        matches = ".+",
        disabledReason = "no schemas were named: -Dkong.specs=<folder> holds all planned plugins against them")
class PublishedSchemasTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> FILES = Map.of(
            "acl", "ACL.json",
            "key-auth", "KeyAuth.json",
            "openid-connect", "OpenidConnect.json",
            "konnect-application-auth", "KonnectApplicationAuth.json");

    static Stream<Arguments> gateways() {
        return Stream.of("3.10", "3.15")
                .flatMap(version -> Stream.of(Mode.values()).map(mode -> Arguments.of(mode, version)));
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void everyPlannedPluginIsAsItsPublishedSchemaSays(Mode mode, String version) throws IOException {
        var profile = GatewayProfile.of(mode, KongVersion.parse(version));
        var checked = new HashSet<String>();
        for (var facts : GoldenFilesTest.services().toList()) {
            for (var plugin : ServicePlan.of(
                            GoldenFilesTest.read(facts), profile, WithoutStrategy.CLOSED, GoldenFilesTest::open)
                    .wanted()) {
                if (FILES.containsKey(plugin.name())) {
                    assertThat(complaints(version, plugin))
                            .as("%s of %s", plugin.name(), facts)
                            .isEmpty();
                    checked.add(plugin.name());
                }
            }
        }
        assertThat(checked).isEqualTo(published(mode));
    }

    @Test
    void aFieldThatAVersionDoesNotKnowIsNoticed() throws IOException {
        var facts = GoldenFilesTest.services()
                .filter(file -> file.endsWith("auth0-with-audience.facts.json"))
                .findFirst()
                .orElseThrow();
        var newest = GatewayProfile.of(Mode.ENTERPRISE, KongVersion.parse("3.15"));
        var plugin = ServicePlan.of(GoldenFilesTest.read(facts), newest, WithoutStrategy.CLOSED, GoldenFilesTest::open)
                .wanted()
                .getLast();
        assertThat(complaints("3.10", plugin)).containsExactly("config.consumer_claims: unknown");
    }

    private static Set<String> published(Mode mode) {
        return switch (mode) {
            case OPEN_SOURCE -> Set.of("acl", "key-auth");
            case ENTERPRISE -> Set.of("acl", "key-auth", "openid-connect");
            case KONNECT -> Set.of("konnect-application-auth");
        };
    }

    private static List<String> complaints(String version, GatewayEntity plugin) {
        var schema = schema(version, plugin.name());
        var config = PluginSchema.complaints(
                schema.path("properties").path("config"),
                "config",
                JSON.valueToTree(plugin.revealed().get("config")));
        var protocols = PluginSchema.complaints(
                schema.path("properties").path("protocols"),
                "protocols",
                JSON.valueToTree(plugin.revealed().get("protocols")));
        return Stream.of(config, protocols).flatMap(List::stream).toList();
    }

    private static JsonNode schema(String version, String plugin) {
        var folder = Path.of(System.getProperty("kong.specs", ""));
        return JSON.readTree(folder.resolve("plugin-schemas")
                .resolve(version)
                .resolve(String.valueOf(FILES.get(plugin)))
                .toFile());
    }
}
