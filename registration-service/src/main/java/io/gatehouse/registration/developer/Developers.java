package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everyone who ever signed up and was not deleted. */
public interface Developers {
    Optional<Developer> byId(UUID id);

    /** By address, without regard to case. */
    Optional<Developer> byEmail(UUID portalId, String email);

    /** Adds one; false, and nothing added, if the address is taken. */
    boolean add(Developer developer);

    /** Hash of the password; null while none was chosen. */
    @Nullable
    String passwordHash(UUID id);

    void setPasswordHash(UUID id, String hash, Instant now);

    void setStatus(UUID id, ApprovalStatus status, Instant now);

    /** Removes one with all sessions and links; applications must be gone. */
    void remove(UUID id);

    /** Ids of a portal's developers, none left out. */
    List<UUID> of(UUID portalId);

    Optional<DeveloperOverview> overview(UUID portalId, UUID id);

    Page<DeveloperOverview> list(UUID portalId, ListQuery asked);
}
