package io.gatehouse.gatewayconfig.sync.kong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetPropertiesTest {
    @Test
    void aWorkspaceIsPartOfTheAddress() {
        assertThat(target("https://kong:8444/", Mode.ENTERPRISE, null, "team-a").baseUrl())
                .isEqualTo("https://kong:8444/team-a");
        assertThat(target("https://kong:8444/team-a", Mode.ENTERPRISE, null, null)
                        .baseUrl())
                .isEqualTo("https://kong:8444/team-a");
    }

    @Test
    void konnectHasTheEntitiesOfAControlPlaneBelowItsId() {
        var konnect = target("https://eu.api.konghq.com", Mode.KONNECT, null, null);
        assertThat(konnect.baseUrl()).isEqualTo("https://eu.api.konghq.com/v2/control-planes/plane/core-entities");
        assertThat(konnect.knownVersion()).isEqualTo(KongVersion.ASSUMED);
    }

    @Test
    void aVersionThatIsGivenIsBelieved() {
        assertThat(target("http://kong", Mode.ENTERPRISE, "3.14.0.1", null).knownVersion())
                .isEqualTo(new KongVersion(3, 14));
        assertThat(target("http://kong", Mode.ENTERPRISE, null, null).knownVersion())
                .isNull();
        assertThatThrownBy(() -> target("http://kong", Mode.ENTERPRISE, "newest", null))
                .hasMessageContaining("expected: such as 3.10");
    }

    @Test
    void headersAreNotShown() {
        assertThat(target("http://kong", Mode.ENTERPRISE, null, null).toString())
                .contains("Kong-Admin-Token")
                .doesNotContain("t0ken");
    }

    @Test
    void aControlPlaneHasOneTarget() {
        var target = target("http://kong", Mode.OPEN_SOURCE, null, null);
        var calls = new Calls(Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThatThrownBy(() -> new TargetProperties(List.of(target, target), calls))
                .hasMessageContaining("appears twice");
    }

    private static Target target(String url, Mode mode, @Nullable String version, @Nullable String workspace) {
        return new Target(
                "test",
                "plane",
                URI.create(url),
                mode,
                version,
                workspace,
                Map.of("Kong-Admin-Token", "t0ken"),
                null,
                null,
                true);
    }
}
