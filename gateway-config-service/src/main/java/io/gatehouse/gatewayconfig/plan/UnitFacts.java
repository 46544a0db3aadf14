package io.gatehouse.gatewayconfig.plan;

import java.util.Collection;
import java.util.Map;

/** All that is known of units, as of now; for many of them with as few questions as for one. */
public interface UnitFacts {
    /** By application; of one that nobody ever told of, next to nothing. */
    Map<String, ConsumerFacts> consumers(String controlPlaneId, Collection<String> applicationIds);

    /** By gateway service; one without versions has none. */
    Map<String, ServiceFacts> services(String controlPlaneId, Collection<String> gatewayServiceIds);
}
