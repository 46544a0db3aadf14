package io.gatehouse.registration.portal;

/** A portal still has developers or versions that applications can register for, and nobody said to remove them too. */
public class PortalInUseException extends RuntimeException {
    public PortalInUseException(long developers, long versions) {
        super("This Portal has " + developers + " developers, " + versions
                + " API product versions with application registration enabled. These must be individually removed before"
                + " deletion or the force=true query param can be used to automatically delete associated entities.");
    }
}
