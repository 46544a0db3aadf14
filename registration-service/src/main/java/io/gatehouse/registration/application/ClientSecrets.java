package io.gatehouse.registration.application;

import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.util.UUID;

/** The secrets of OAuth clients at identity providers that keep several for one client. */
public interface ClientSecrets {
    /** How many there are, with those that are still to be made. */
    long countOf(UUID applicationId);

    /** Adds one; nothing happens if it is there. */
    void add(ClientSecret secret);

    /** The identity provider has made it; nothing happens if it is gone. */
    void issued(UUID id);

    /** False if the application has no such secret. */
    boolean rename(UUID applicationId, UUID id, String displayName);

    /** False if the application has no such secret. */
    boolean remove(UUID applicationId, UUID id);

    /** Those that were made. */
    Page<ClientSecret> list(UUID applicationId, PageRequest asked);
}
