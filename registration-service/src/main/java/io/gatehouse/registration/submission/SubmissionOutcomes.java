package io.gatehouse.registration.submission;

import io.gatehouse.registration.refusal.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells producers what became of their requests. Part of the transaction that decides. */
public interface SubmissionOutcomes {
    void accepted(UUID requestId, UUID applicationId);

    /**
     * The application can be used.
     *
     * @param clientId null with an API key
     * @param sealedCredential secret or key, sealed to the producer; null when it is not (or no longer) to be had
     */
    void ready(UUID requestId, UUID applicationId, @Nullable String clientId, @Nullable String sealedCredential);

    void refused(UUID requestId, List<Reason> reasons);
}
