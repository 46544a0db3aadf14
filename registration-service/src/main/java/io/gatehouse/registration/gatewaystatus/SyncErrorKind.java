package io.gatehouse.registration.gatewaystatus;

/** Kinds of sync errors, in the words of Konnect's API. */
public enum SyncErrorKind {
    /** The gateway could not be reached; it is tried again. */
    PLUGIN_SYNC_ERROR_COMM,
    PLUGIN_SYNC_ERROR_UNKNOWN,
    /** The gateway refused. */
    PLUGIN_SYNC_ERROR_FATAL
}
