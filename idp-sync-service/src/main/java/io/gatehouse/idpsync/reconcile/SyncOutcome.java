package io.gatehouse.idpsync.reconcile;

import io.gatehouse.idpsync.client.IssuedClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one attempt to bring a client to its wanted state ended. */
public sealed interface SyncOutcome {
    /** The client was not there and is now. */
    record Created(IssuedClient client) implements SyncOutcome {}

    /** The client was there, but nobody knew its secret: an answer was lost. It has a new secret now. */
    record Recovered(IssuedClient client) implements SyncOutcome {}

    /** The client was there and was changed. */
    record Updated(String clientId) implements SyncOutcome {}

    /** The client has the new secret that was asked for, in the place of its only one. */
    record Rotated(IssuedClient client) implements SyncOutcome {}

    /**
     * The client has one more secret.
     *
     * @param superseded the secret that it takes the place of; null for none
     */
    record SecretAdded(
            SecretRequest request,
            IssuedClient client,
            @Nullable KnownSecret superseded) implements SyncOutcome {}

    /** A secret whose place another took no longer works. */
    record SecretRetired(KnownSecret secret) implements SyncOutcome {}

    /**
     * The secrets of a credential no longer work.
     *
     * @param secrets those that were known; empty if there were none
     */
    record SecretRevoked(SecretRequest request, String clientId, List<KnownSecret> secrets) implements SyncOutcome {}

    /** The client cannot have one more secret. */
    record SecretRefused(SecretRequest request, String reason) implements SyncOutcome {}

    /** The client that an application had at another provider is gone. */
    record LeftoverDeleted(String providerId) implements SyncOutcome {}

    /** The client was what is wanted. */
    record Unchanged(String clientId) implements SyncOutcome {}

    /** The client is gone, or was not there. */
    record Deleted() implements SyncOutcome {}

    /** The provider is not known yet, or paused; nothing was tried. */
    record Waiting() implements SyncOutcome {}

    /** The provider is busy or asked to be left alone; nothing was tried. */
    record Deferred(Duration delay) implements SyncOutcome {}

    /** The provider, which was down, answers again; no more was asked. */
    record ProviderBack() implements SyncOutcome {}

    /** The provider refuses; final until something changes. */
    record Rejected(@Nullable Integer status, String reason) implements SyncOutcome {}

    /** No usable answer came; to be tried again. */
    record Unavailable(
            @Nullable Integer status,
            String reason,
            @Nullable Duration retryAfter) implements SyncOutcome {}

    /** A mistake of our own; to be tried again, and to be looked at by a person. */
    record Defect(RuntimeException cause) implements SyncOutcome {}

    /** Name in metrics and logs, in lower case. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether anything was tried. */
    default boolean isOfInterest() {
        return switch (this) {
            case Waiting ignored -> false;
            case Deferred ignored -> false;
            case ProviderBack ignored -> false;
            default -> true;
        };
    }

    /** Whether the provider was asked and gave an answer, be it a refusal. */
    default boolean isAnswered() {
        return isOfInterest() && !(this instanceof Unavailable) && !(this instanceof Defect);
    }

    /** HTTP status of a provider that failed; null otherwise, or when no answer came. */
    default @Nullable Integer failedStatus() {
        return switch (this) {
            case Rejected rejected -> rejected.status();
            case Unavailable unavailable -> unavailable.status();
            default -> null;
        };
    }

    /** Why the attempt failed, without secrets; null if it did not. */
    default @Nullable String failedReason() {
        return switch (this) {
            case Rejected rejected -> rejected.reason();
            case Unavailable unavailable -> unavailable.reason();
            case Defect defect -> "internal error: " + defect.cause().getClass().getSimpleName();
            default -> null;
        };
    }
}
