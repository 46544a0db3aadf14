package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.time.Instant;
import java.util.List;

/** Tells what became of units. Each call leaves with the current transaction. */
public interface UnitEvents {
    void configured(UnitKey unit, SyncResult result);

    void failed(UnitKey unit, SyncResult result, Problem.Kind kind, int attempt, Instant nextAttemptAt);

    void driftDetected(UnitKey unit, long revision, List<String> productVersionIds, List<String> differences);

    void driftRepaired(UnitKey unit, SyncResult result, List<String> differences);
}
