package io.gatehouse.gatewayconfig.sync;

import static java.util.stream.Collectors.toMap;

import io.gatehouse.gatewayconfig.sync.RepairGateways.Drift;
import java.util.List;

/** Tells what somebody else changed at a gateway that is watched and not repaired. A state that lasts is told once. */
public class ReportDrift {
    private final Units units;
    private final UnitEvents events;

    public ReportDrift(Units units, UnitEvents events) {
        this.units = units;
        this.events = events;
    }

    /** To be called within a transaction, with all that differs at the gateway; how many of them are news. */
    public int report(String controlPlaneId, List<Drift> drifted) {
        var told = drifted.stream().collect(toMap(Drift::unit, drift -> String.join("\n", drift.differences())));
        var news = units.noteDrift(controlPlaneId, told);
        drifted.stream()
                .filter(drift -> news.contains(drift.unit()))
                .forEach(drift -> events.driftDetected(
                        drift.unit(), drift.revision(), drift.productVersionIds(), drift.differences()));
        return news.size();
    }
}
