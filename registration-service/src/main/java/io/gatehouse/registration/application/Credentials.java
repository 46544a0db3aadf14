package io.gatehouse.registration.application;

import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.time.Instant;
import java.util.UUID;

/** The API keys of applications. */
public interface Credentials {
    /** How many there are that were not revoked. */
    long countOf(UUID applicationId);

    void add(Credential credential);

    /** False if the application has no such key, or it was revoked. */
    boolean rename(UUID applicationId, UUID id, String displayName);

    /** False if the application has no such key, or it was revoked before. */
    boolean revoke(UUID applicationId, UUID id, Instant at);

    /** Forgets all keys of an application that were revoked but the newest. */
    void forgetRevoked(UUID applicationId, int kept);

    /** Also those that were revoked. */
    Page<Credential> list(UUID applicationId, PageRequest asked);
}
