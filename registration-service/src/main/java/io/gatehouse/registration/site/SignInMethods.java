package io.gatehouse.registration.site;

import java.util.UUID;

/** How one can sign in to portals. */
public interface SignInMethods {
    /** The ways that a portal offers. */
    record Methods(boolean password, boolean openIdConnect) {}

    Methods of(UUID portalId);
}
