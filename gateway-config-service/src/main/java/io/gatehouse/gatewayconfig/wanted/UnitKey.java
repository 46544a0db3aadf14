package io.gatehouse.gatewayconfig.wanted;

import java.util.Comparator;

/**
 * Names what is brought to its wanted state as a whole: the consumer of an application, or the plugins of a gateway service,
 * on one control plane.
 *
 * @param kind what the unit is made for
 * @param controlPlaneId the control plane, a UUID
 * @param ownerId the application or the gateway service, a UUID
 */
public record UnitKey(Kind kind, String controlPlaneId, String ownerId) implements Comparable<UnitKey> {
    private static final Comparator<UnitKey> ORDER = Comparator.comparing(UnitKey::kind)
            .thenComparing(UnitKey::controlPlaneId)
            .thenComparing(UnitKey::ownerId);

    /** What a unit is made for. */
    public enum Kind {
        CONSUMER,
        SERVICE
    }

    public static UnitKey consumer(String controlPlaneId, String applicationId) {
        return new UnitKey(Kind.CONSUMER, controlPlaneId, applicationId);
    }

    public static UnitKey service(String controlPlaneId, String gatewayServiceId) {
        return new UnitKey(Kind.SERVICE, controlPlaneId, gatewayServiceId);
    }

    /** One order for all, so that two transactions that take the same units do not wait for each other. */
    @Override
    public int compareTo(UnitKey other) {
        return ORDER.compare(this, other);
    }
}
