package io.gatehouse.idpsync.reconcile;

/** Counts runs of tasks. Every run that started ends once, unless the process does: started = ended, over all outcomes. */
public interface SyncMeter {
    /** A run begins. */
    void started();

    /** A run ends, one way or another. */
    void ended(SyncOutcome outcome);
}
