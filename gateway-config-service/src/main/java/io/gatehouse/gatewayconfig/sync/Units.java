package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers how far each unit got. */
public interface Units {
    /** Empty for a unit that nothing ever asked for. */
    Optional<UnitState> find(UnitKey unit);

    /** Like {@link #find}; nobody else changes or wakes the unit until the current transaction ends. */
    Optional<UnitState> lock(UnitKey unit);

    /** Keeps everything but the version and its trace. */
    void save(UnitKey unit, UnitState state);

    /** All units of a control plane, in the order of their keys. */
    List<UnitKey> all(String controlPlaneId);

    /** The services among them. */
    List<UnitKey> services(String controlPlaneId);

    /**
     * Remembers in which units of a control plane somebody else changed the gateway, and how; forgets it for all others.
     *
     * @return those for which it is news
     */
    Set<UnitKey> noteDrift(String controlPlaneId, Map<UnitKey, String> drifts);

    /** Units of a control plane for which {@link UnitState#isSettled} holds. */
    List<UnitKey> settled(String controlPlaneId, Instant now);
}
