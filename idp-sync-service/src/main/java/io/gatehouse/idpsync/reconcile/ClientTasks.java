package io.gatehouse.idpsync.reconcile;

import java.util.Collection;

/** The durable tasks that bring clients to their wanted state, one per application. */
public interface ClientTasks {
    /** Who waits for the task. */
    enum Urgency {
        /** A person waits for the answer. */
        PERSON_WAITING,
        /** Something changed. */
        ROUTINE,
        /** To make sure, or once more. */
        BACKGROUND
    }

    /**
     * Has tasks run as soon as the caller's transaction is committed. A task that is running at that time is not started
     * again; it looks for new demands when it ends.
     */
    void wake(Collection<String> applicationIds, Urgency urgency);

    /** Has the clients of a provider that found it unavailable tried again as soon as the caller's transaction is committed. */
    void retryFailing(String providerId);
}
