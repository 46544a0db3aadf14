package io.gatehouse.gatewayconfig.sync;

import java.util.Optional;
import java.util.Set;

/** The gateways that this service may configure. */
public interface Gateways {
    /** The gateway of a control plane; empty when none is configured. */
    Optional<Gateway> of(String controlPlaneId);

    /** Whether what somebody else changed at a gateway is to be put right, and not only told. */
    boolean repairs(String controlPlaneId);

    /** Control planes that have a gateway. */
    Set<String> controlPlaneIds();
}
