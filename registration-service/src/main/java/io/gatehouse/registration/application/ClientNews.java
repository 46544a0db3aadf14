package io.gatehouse.registration.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What idp-sync-service says about the client of an application. */
public sealed interface ClientNews {
    UUID applicationId();

    /** Revision of the application that it is about. */
    long revision();

    /**
     * The client was made.
     *
     * @param sealedSecret sealed to whoever asked; null when nobody did
     */
    record Provisioned(
            UUID applicationId,
            long revision,
            String clientId,
            @Nullable String sealedSecret) implements ClientNews {}

    /** The client matches the revision, by a change or by a new secret. */
    record Updated(UUID applicationId, long revision, String clientId) implements ClientNews {}

    /** A new secret was made for whoever asked under the id. */
    record SecretIssued(UUID applicationId, long revision, String clientId, UUID requestId) implements ClientNews {}

    /** The provider makes no secret for whoever asked under the id; the client stays as it is. */
    record SecretRefused(UUID applicationId, long revision, UUID requestId) implements ClientNews {}

    /** A secret no longer works. */
    record SecretRevoked(UUID applicationId, long revision, String clientId, UUID credentialId) implements ClientNews {}

    /**
     * An attempt did not succeed.
     *
     * @param last whether it will not be tried again until something changes
     */
    record Failed(UUID applicationId, long revision, String message, boolean last) implements ClientNews {}
}
