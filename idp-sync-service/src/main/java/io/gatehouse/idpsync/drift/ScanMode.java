package io.gatehouse.idpsync.drift;

/** What a scan does about what it finds. */
public enum ScanMode {
    /** Tells of it. */
    REPORT,
    /** Has it put right, too. */
    REPAIR
}
