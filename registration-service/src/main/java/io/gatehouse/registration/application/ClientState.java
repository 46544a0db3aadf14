package io.gatehouse.registration.application;

import org.jspecify.annotations.Nullable;

/**
 * How far the client of an application has come.
 *
 * @param provisioning whether the application can be used
 * @param clientId OAuth client that an identity provider made; null while there is none
 * @param error what the provider said last, without secrets; null when the last attempt worked
 * @param revision revision of the application that the client reflects; 0 for none
 */
public record ClientState(
        Provisioning provisioning,
        @Nullable String clientId,
        @Nullable String error,
        long revision) {
    /** Whether an application can be used. */
    public enum Provisioning {
        /** The identity provider has not made the client yet. */
        PENDING,
        READY,
        /** The identity provider refused; a change of the application or the provider may help. */
        FAILED
    }

    /** Of an application that is new. */
    public static ClientState initial(CredentialKind kind) {
        var start = kind == CredentialKind.CLIENT_CREDENTIALS ? Provisioning.PENDING : Provisioning.READY;
        return new ClientState(start, null, null, 0);
    }

    /** What follows from news. */
    public ClientState after(ClientNews news) {
        return switch (news) {
            case ClientNews.Provisioned made -> reflects(made.clientId(), made.revision());
            case ClientNews.Updated updated -> reflects(updated.clientId(), updated.revision());
            case ClientNews.SecretIssued issued -> reflects(issued.clientId(), issued.revision());
            case ClientNews.SecretRefused refused -> this;
            case ClientNews.SecretRevoked revoked -> reflects(revoked.clientId(), revoked.revision());
            case ClientNews.Failed failed -> failed(failed.message(), failed.revision(), failed.last());
        };
    }

    /** The client reflects a revision. Older news than what is known changes nothing. */
    public ClientState reflects(String newClientId, long newRevision) {
        return provisioning == Provisioning.READY && newRevision <= revision
                ? this
                : new ClientState(Provisioning.READY, newClientId, null, Math.max(revision, newRevision));
    }

    /**
     * An attempt failed. Nothing changes when the client reflects that revision by now, and a client that exists stays usable.
     *
     * @param last whether it will not be tried again
     */
    public ClientState failed(String message, long failedRevision, boolean last) {
        if (failedRevision <= revision) {
            return this;
        }
        var next = clientId == null && last ? Provisioning.FAILED : provisioning;
        return new ClientState(next, clientId, message, revision);
    }
}
