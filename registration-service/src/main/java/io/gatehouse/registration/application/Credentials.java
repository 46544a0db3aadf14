package io.gatehouse.registration.application;

import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.util.UUID;

/** The API keys of applications. */
public interface Credentials {
    long countOf(UUID applicationId);

    void add(Credential credential);

    /** False if the application has no such key. */
    boolean rename(UUID applicationId, UUID id, String displayName);

    /** False if the application has no such key. */
    boolean remove(UUID applicationId, UUID id);

    Page<Credential> list(UUID applicationId, PageRequest asked);
}
