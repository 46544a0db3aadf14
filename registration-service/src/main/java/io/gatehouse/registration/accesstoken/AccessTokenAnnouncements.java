package io.gatehouse.registration.accesstoken;

import io.gatehouse.schemas.access.AccessToken;
import java.util.UUID;

/** Tells the other services which tokens there are. Called inside the transaction that changes them. */
public interface AccessTokenAnnouncements {
    void changed(AccessToken token);

    void removed(UUID id);
}
