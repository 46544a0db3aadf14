package io.gatehouse.registration.registration;

import io.gatehouse.registration.approval.ApprovalStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The registrations there are. The application's row is locked while they change. */
public interface Registrations {
    Optional<Registration> byId(UUID id);

    /** Those of an application. */
    List<Registration> of(UUID applicationId);

    /** Those of a portal's applications for a version. */
    List<Registration> ofPublication(UUID portalId, UUID productVersionId);

    boolean exists(UUID applicationId, UUID productVersionId);

    void add(Registration registration);

    /**
     * Writes the status and who decided it.
     *
     * @param decidedBy principal who decided; null for a rule
     */
    void setStatus(UUID id, ApprovalStatus status, @Nullable String decidedBy, Instant now);

    void remove(UUID id);
}
