package io.gatehouse.registration.bridge;

import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.Details;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The bridged clients there are. */
public interface BridgedClients {
    /** Lets one request at a time make clients at a provider, until the transaction ends. */
    void lockProvider(UUID providerId);

    /** Locks it until the transaction ends; also one that was deleted. */
    Optional<BridgedClient> lock(UUID applicationId);

    /** By the name of the request that made it, also one that was deleted. */
    Optional<BridgedClient> byRequest(UUID providerId, String idempotencyKey);

    /** The one that the same developer wanted under the same name and never got a secret for. */
    Optional<BridgedClient> unanswered(UUID providerId, Owner owner, String name);

    /** Also one that was deleted. */
    Optional<BridgedClient> byClientId(UUID providerId, String clientId);

    /** Whether an application of Gatehouse's own has the id. */
    boolean isApplication(UUID applicationId);

    void add(BridgedClient client);

    void change(UUID applicationId, Details details);

    void setClient(UUID applicationId, ClientState client);

    /** Those that were never answered, and last asked for before a moment. */
    List<UUID> unansweredSince(Instant before);

    /** A caller asks for a secret. */
    void asked(UUID applicationId, Instant at);

    /** A secret was handed to the caller. */
    void answered(UUID applicationId);

    void markDeleted(UUID applicationId);

    /** Raises the revision by one and returns it. */
    long nextRevision(UUID applicationId);
}
