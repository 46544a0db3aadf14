package io.gatehouse.schemas.observation;

/** How an attempt to prove an identity ended, in the words of Konnect's audit log. */
public enum AuthenticationOutcome {
    SUCCESS,
    /** Nobody of that name. */
    NOT_FOUND,
    INVALID_PASSWORD,
    TOKEN_EXPIRED,
    /** Too many attempts. */
    LOCKED,
    /** Known, but not let in, such as a developer who is not approved. */
    DISABLED,
    /** Nothing usable was presented. */
    INVALID
}
