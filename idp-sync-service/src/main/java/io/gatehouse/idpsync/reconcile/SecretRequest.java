package io.gatehouse.idpsync.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * Somebody wants something of the secrets of a client.
 *
 * @param kind what is wanted
 * @param requestId the rotation, or the credential that is asked for or revoked, a UUID
 * @param applicationId the application, a UUID
 * @param revision revision of the application that the request made
 * @param recipient public JWK to seal a new secret to; null when nobody waits for it
 * @param traceParent W3C trace context of the request; null when it was not traced
 */
public record SecretRequest(
        Kind kind,
        String requestId,
        String applicationId,
        long revision,
        @Nullable String recipient,
        @Nullable String traceParent) {
    /** What may be wanted of secrets. */
    public enum Kind {
        /** A new secret in the place of the one made with the client. */
        ROTATION,
        /** One more secret. */
        CREDENTIAL,
        /** The end of a secret. */
        REVOCATION
    }

    /** The credential that a secret made for this request is known by. */
    public String credentialId() {
        return kind == Kind.ROTATION ? applicationId : requestId;
    }
}
