package io.gatehouse.registration.submission;

import io.gatehouse.registration.refusal.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests that were answered, and how. Holds no credential, sealed or not. */
public interface Submissions {
    /** How far a request has come. */
    enum State {
        /** The application exists; its credentials are not ready yet. */
        ACCEPTED,
        READY,
        REFUSED
    }

    /**
     * A request that was answered.
     *
     * @param applicationId null if it was refused before there was one
     */
    record Answered(UUID requestId, @Nullable UUID applicationId, State state, List<Reason> reasons) {
        public Answered {
            reasons = List.copyOf(reasons);
        }
    }

    /** The answer to a request; whoever asks at the same time waits until the transaction ends. */
    Optional<Answered> find(UUID requestId);

    /** The request that an application came from. */
    Optional<Answered> ofApplication(UUID applicationId);

    void add(Answered answered, Instant now);

    void setState(UUID requestId, State state, List<Reason> reasons);
}
