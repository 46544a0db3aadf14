package io.gatehouse.gatewayconfig.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The gateways of all adapters. */
public final class AllGateways implements Gateways {
    private final Map<String, Targets.Target> byControlPlane = new HashMap<>();

    /** @throws IllegalArgumentException if two adapters serve the same control plane */
    public AllGateways(Collection<Targets> targets) {
        for (var served : targets) {
            served.byControlPlane().forEach((id, target) -> {
                if (byControlPlane.put(id, target) != null) {
                    throw new IllegalArgumentException(
                            "control-plane-id " + id + " appears twice (expected: one target or file for each)");
                }
            });
        }
    }

    @Override
    public Optional<Gateway> of(String controlPlaneId) {
        return Optional.ofNullable(byControlPlane.get(controlPlaneId)).map(Targets.Target::gateway);
    }

    @Override
    public boolean repairs(String controlPlaneId) {
        var target = byControlPlane.get(controlPlaneId);
        return target != null && target.repairs();
    }

    @Override
    public Set<String> controlPlaneIds() {
        return Set.copyOf(byControlPlane.keySet());
    }
}
