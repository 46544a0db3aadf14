package io.gatehouse.idpsync.drift;

/** Tells others of clients that are not what is wanted, in the caller's transaction. */
public interface DriftNews {
    /** A client was found different. */
    void detected(Scan scan, Drift drift);
}
