package io.gatehouse.registration.gatewaystatus;

/** The last report of each subject. */
public interface GatewayReports {
    /** Keeps a report; false, and nothing changes, if a later one is known already. */
    boolean keep(GatewayReport report);

    /** Replaces the sync errors of the report's API product versions. */
    void replaceSyncErrors(GatewayReport report);
}
