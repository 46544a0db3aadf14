package io.gatehouse.idpsync.drift;

/** The durable tasks that make scans, one per provider. */
public interface ScanTasks {
    /** Has the scan of a provider go on as soon as the caller's transaction is committed. Repeatable. */
    void wake(String providerId);
}
