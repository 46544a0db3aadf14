package io.gatehouse.registration.sso;

import java.util.Locale;

/** Why signing in by an identity provider did not work, as the front end is told. */
public enum SsoProblem {
    /** It took too long, or began in another browser. */
    EXPIRED,
    /** The provider refused, or could not be believed. */
    REFUSED,
    /** The provider does not answer. */
    PROVIDER_UNAVAILABLE,
    /** The provider says no e-mail address, or one that is not proven. */
    EMAIL_NOT_VERIFIED,
    /** There is an account of that address, and nothing proves that it is the same person's. */
    ACCOUNT_EXISTS,
    /** An administrator has to approve the account first. */
    APPROVAL_REQUIRED,
    /** An administrator took the approval away. */
    ACCOUNT_DISABLED;

    /** As the front end is told. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
