package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.Gateways;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gateways of the settings. */
record KongGateways(Map<String, Gateway> byControlPlane) implements Gateways {
    @Override
    public Optional<Gateway> of(String controlPlaneId) {
        return Optional.ofNullable(byControlPlane.get(controlPlaneId));
    }

    @Override
    public Set<String> controlPlaneIds() {
        return byControlPlane.keySet();
    }
}
