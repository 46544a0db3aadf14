package io.gatehouse.audit.record;

/**
 * How much an entry should worry its reader, 0 to 10. Konnect's values for authentication, authorization and access; ours, on
 * the same scale, for the rest.
 */
public final class Severity {
    /** Something happened as it should. */
    public static final int LOW = 1;

    /** An outside call failed and will be tried again. */
    public static final int RETRIED = 4;

    /** Denied, refused, or different from what is wanted: worth a look. */
    public static final int DENIED = 6;

    /** Something is lost for good. */
    public static final int LOST = 10;

    private Severity() {}

    /** Of an attempt to log in with this outcome. */
    public static int ofAuthentication(String outcome) {
        return switch (outcome) {
            case "SUCCESS" -> 0;
            case "NOT_FOUND", "INVALID_PASSWORD", "TOKEN_EXPIRED" -> LOW;
            case "LOCKED", "DISABLED" -> DENIED;
            default -> 7;
        };
    }

    /** Of a request that was allowed or not. */
    public static int ofAuthorization(boolean granted) {
        return granted ? LOW : DENIED;
    }

    /** Of a request that was answered with this HTTP status. */
    public static int ofAccess(int status) {
        return switch (status) {
            case 401, 403 -> DENIED;
            case 500 -> 10;
            default -> LOW;
        };
    }
}
