package io.gatehouse.gatewayconfig.sync;

/** How an attempt ended. */
public sealed interface SyncOutcome {
    /** It was made. */
    record Attempted(SyncResult result) implements SyncOutcome {}

    /** Nothing ever asked for the unit. */
    record Unknown() implements SyncOutcome {}

    /** Somebody else is at the unit; what they do may not be the newest. */
    record Busy() implements SyncOutcome {}
}
