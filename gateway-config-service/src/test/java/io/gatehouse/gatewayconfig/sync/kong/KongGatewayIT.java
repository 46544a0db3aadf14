package io.gatehouse.gatewayconfig.sync.kong;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.TestGateway;
import io.gatehouse.gatewayconfig.plan.KongVersion;
import io.gatehouse.gatewayconfig.sync.CheckingGatewayContract;
import io.gatehouse.gatewayconfig.sync.Gateway;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The contract against a Kong, or the stand-in, which answers like Kong 3.9. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KongGatewayIT extends CheckingGatewayContract {
    private final TestGateway kong;
    private final String service;

    KongGatewayIT(@TempDir Path folder) {
        kong = TestGateway.given(folder);
        service = kong.addService();
    }

    @AfterAll
    void stop() {
        kong.close();
    }

    @Test
    void saysWhatItIsAndWhatItHas() {
        kong.requireStandIn();
        var profile = gateway().profile();
        assertThat(profile.version()).isEqualTo(new KongVersion(3, 9));
        assertThat(profile.plugins()).contains("acl", "jwt").doesNotContain("openid-connect");
    }

    @Override
    protected Gateway gateway() {
        return LocalKong.at(kong.adminUrl());
    }

    @Override
    protected String service() {
        return service;
    }
}
