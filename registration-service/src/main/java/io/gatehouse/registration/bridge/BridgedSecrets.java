package io.gatehouse.registration.bridge;

import java.util.List;
import java.util.UUID;

/** The secrets of bridged clients. */
public interface BridgedSecrets {
    /** Whether an identity provider keeps several secrets for one client. */
    boolean keepsSeveral(UUID providerId);

    /** Those that were made and work, oldest first. */
    List<BridgedSecret> working(UUID applicationId);

    /** Those that were asked for and never handed over, and were not revoked. */
    List<UUID> unanswered(UUID applicationId);

    /** How many there are, with those that are still to be made. */
    long countOf(UUID applicationId);

    /** Adds one that is still to be made. */
    void add(BridgedSecret secret);

    /** Adds one that was made and handed over with its client; nothing happens if it is there. */
    void addFirst(BridgedSecret secret);

    /** The identity provider has made it; nothing happens if it is gone. */
    void issued(UUID id);

    /** It was handed to the caller. */
    void answered(UUID id);

    /** It was never made. */
    void remove(UUID id);

    /** False if the client never had such a secret, or it was revoked before. */
    boolean revoke(UUID applicationId, UUID id);

    /** Whether the client has or had such a secret. */
    boolean isKnown(UUID applicationId, UUID id);
}
