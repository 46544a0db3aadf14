package io.gatehouse.gatewayconfig.sync;

import java.util.Optional;
import java.util.Set;

/** One gateway. */
record OneGateway(String controlPlaneId, Gateway gateway, boolean repairs) implements Gateways {
    OneGateway(String controlPlaneId, Gateway gateway) {
        this(controlPlaneId, gateway, true);
    }

    @Override
    public Optional<Gateway> of(String id) {
        return id.equals(controlPlaneId) ? Optional.of(gateway) : Optional.empty();
    }

    @Override
    public boolean repairs(String id) {
        return repairs;
    }

    @Override
    public Set<String> controlPlaneIds() {
        return Set.of(controlPlaneId);
    }
}
