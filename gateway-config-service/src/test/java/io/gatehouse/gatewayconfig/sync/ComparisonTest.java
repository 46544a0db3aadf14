package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void fieldsThatTheGatewayAddsDoNotCount() {
        assertThat(differences(Map.of("a", 1), Map.of("a", 1.0, "b", true))).isEmpty();
    }

    @Test
    void aListIsTheSameInAnyOrderUnlessItsOrderHasAMeaning() {
        assertThat(differences(Map.of("allow", List.of("x", "y")), Map.of("allow", List.of("y", "x"))))
                .isEmpty();
        for (var name : List.of("token_post_args_values", "consumer_claim", "upstream_headers_names")) {
            assertThat(differences(Map.of(name, List.of("x", "y")), Map.of(name, List.of("y", "x"))))
                    .containsExactly(name + "[0]", name + "[1]");
        }
    }

    @Test
    void objectsInAListMayHaveFieldsOfTheGatewaysOwn() {
        var found = Map.of("strategies", List.of(Map.of("id", "s", "config", Map.of("issuer", "i", "timeout", 1))));
        assertThat(differences(strategies("i"), found)).isEmpty();
        assertThat(differences(strategies("j"), found)).containsExactly("strategies[0].config.issuer");
    }

    private static Map<String, @Nullable Object> strategies(String issuer) {
        return Map.of("strategies", List.of(Map.of("id", "s", "config", Map.of("issuer", issuer))));
    }

    @Test
    void aDifferenceIsNamedWithoutValues() {
        assertThat(differences(Map.of("key", new Secret("s3cret")), Map.of("key", "other")))
                .containsExactly("key");
    }

    private static List<String> differences(
            Map<String, ? extends @Nullable Object> wanted, Map<String, ? extends @Nullable Object> found) {
        return Comparison.differences(entity(wanted), entity(found));
    }

    private static GatewayEntity entity(Map<String, ? extends @Nullable Object> fields) {
        return new GatewayEntity(Kind.PLUGIN, "id", "service", Map.copyOf(fields));
    }
}
