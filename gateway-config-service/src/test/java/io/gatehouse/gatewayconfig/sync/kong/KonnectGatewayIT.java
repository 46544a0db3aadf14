package io.gatehouse.gatewayconfig.sync.kong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.gatewayconfig.TestGateway;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.sync.CheckingGatewayContract;
import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.GatewayRejectedException;
import io.gatehouse.gatewayconfig.sync.Plans;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a control plane at Konnect's paths. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KonnectGatewayIT extends CheckingGatewayContract {
    private final TestGateway kong;
    private final KonnectStandIn konnect;
    private final Path token;
    private final String service;

    KonnectGatewayIT(@TempDir Path folder) throws IOException {
        kong = TestGateway.standIn(folder);
        konnect = new KonnectStandIn(kong.adminUrl(), Plans.PLANE, "kpat_1");
        token = Files.writeString(folder.resolve("token"), "kpat_1\n");
        service = kong.addService();
    }

    @AfterAll
    void stop() {
        konnect.close();
        kong.close();
    }

    @Test
    void applicationsAreFoundByWhatTheyBelongTo() {
        var plan = Plans.konnectApplications("key-1", "key-2");
        var unit = plan.wanted().getFirst().root();
        plan.wanted().forEach(gateway()::put);
        assertThat(gateway().read(UnitKey.Kind.CONSUMER, unit)).hasSize(2);
        assertThat(gateway().readOurs().get(unit)).hasSize(2);
        assertThat(gateway().read(UnitKey.Kind.CONSUMER, service)).isEmpty();

        plan.wanted().forEach(gateway()::delete);
        assertThat(gateway().read(UnitKey.Kind.CONSUMER, unit)).isEmpty();
    }

    @Test
    void aTokenMayBeExchangedAtAnyTime() throws IOException {
        var gateway = gateway();
        gateway.readOurs();
        Files.writeString(token, "kpat_old");
        assertThatThrownBy(gateway::readOurs).isInstanceOf(GatewayRejectedException.class);
        Files.writeString(token, "kpat_1");
        gateway.readOurs();
    }

    @Override
    protected Gateway gateway() {
        var target = new Target(
                "konnect", Plans.PLANE, konnect.url(), Mode.KONNECT, null, null, Map.of(), token, null, true);
        return LocalKong.at(target, new Calls(Duration.ofSeconds(2), Duration.ofSeconds(10)));
    }

    @Override
    protected String service() {
        return service;
    }
}
