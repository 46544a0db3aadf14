package io.gatehouse.gatewayconfig.sync;

import java.util.Map;

/** The gateways that one adapter serves, by the ids of their control planes. */
public record Targets(Map<String, Target> byControlPlane) {
    /**
     * A gateway.
     *
     * @param repairs whether what somebody else changed there is to be put right, and not only told
     */
    public record Target(Gateway gateway, boolean repairs) {}
}
