package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.sync.UnitState.Phase;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Units in memory, settled at first. */
final class MemoryUnits implements Units {
    private final Map<UnitKey, UnitState> states = new TreeMap<>();
    private final Map<UnitKey, String> drifts = new TreeMap<>();

    MemoryUnits(UnitKey... units) {
        for (var unit : units) {
            states.put(unit, new UnitState(1, 1, Phase.CONFIGURED, 1, 0, "", List.of(), null, null));
        }
    }

    @Override
    public Optional<UnitState> find(UnitKey unit) {
        return Optional.ofNullable(states.get(unit));
    }

    @Override
    public Optional<UnitState> lock(UnitKey unit) {
        return find(unit);
    }

    @Override
    public void save(UnitKey unit, UnitState state) {
        states.put(unit, state);
    }

    @Override
    public List<UnitKey> all(String controlPlaneId) {
        return states.keySet().stream()
                .filter(unit -> unit.controlPlaneId().equals(controlPlaneId))
                .toList();
    }

    @Override
    public List<UnitKey> services(String controlPlaneId) {
        return all(controlPlaneId).stream()
                .filter(unit -> unit.kind() == UnitKey.Kind.SERVICE)
                .toList();
    }

    @Override
    public Set<UnitKey> noteDrift(String controlPlaneId, Map<UnitKey, String> given) {
        var news = new TreeSet<UnitKey>();
        given.forEach((unit, drift) -> {
            if (!drift.equals(drifts.get(unit))) {
                news.add(unit);
            }
        });
        drifts.clear();
        drifts.putAll(given);
        return news;
    }

    @Override
    public List<UnitKey> settled(String controlPlaneId, Instant now) {
        return all(controlPlaneId).stream()
                .filter(unit -> find(unit).orElseThrow().isSettled(now))
                .toList();
    }

    /** The gateway refused it. */
    void fail(UnitKey unit) {
        states.put(unit, new UnitState(1, 1, Phase.REFUSED, 1, 1, "no", List.of(), null, null));
    }
}
