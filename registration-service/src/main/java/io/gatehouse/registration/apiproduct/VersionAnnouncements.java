package io.gatehouse.registration.apiproduct;

import java.util.UUID;

/** Tells the other services what versions there are. Part of the transaction that changes them. */
public interface VersionAnnouncements {
    /** The version's whole state. */
    void changed(ApiProductVersion version);

    void removed(UUID id);
}
