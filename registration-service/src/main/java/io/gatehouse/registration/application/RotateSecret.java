package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Duration;
import java.util.UUID;

/** Gives an application a new client secret. Each call asks for another one; the newest is good. */
public class RotateSecret {
    private final Applications applications;
    private final ApplicationEvents events;
    private final ClientAnswers answers;
    private final FollowClient follow;
    private final Transactions transactions;
    private final Duration limit;

    /**
     * Rotates secrets.
     *
     * @param limit longest wait for the identity provider
     */
    public RotateSecret(
            Applications applications,
            ApplicationEvents events,
            ClientAnswers answers,
            FollowClient follow,
            Transactions transactions,
            Duration limit) {
        this.applications = applications;
        this.events = events;
        this.answers = answers;
        this.follow = follow;
        this.transactions = transactions;
        this.limit = limit;
    }

    /**
     * Asks for the secret and waits for it. An application that is still pending may ask too: it gets the secret when its
     * client is there.
     *
     * @throws RefusedException if there is no such application, or no identity provider keeps its client
     */
    public Requested rotate(UUID applicationId) {
        var rotation = UUID.randomUUID();
        try (var wait = answers.expect(applicationId, rotation)) {
            var application = transactions.inOne(() -> request(applicationId, rotation, wait));
            return follow.settle(application, wait.await(limit));
        }
    }

    private Application request(UUID applicationId, UUID rotation, ClientAnswers.Wait wait) {
        var found = applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
        if (!found.isProvided()) {
            throw new RefusedException(Reason.invalid(
                    "applicationId", "invalid", "has no client secret: only Dynamic Client Registration makes one"));
        }
        var revised = found.withRevision(applications.nextRevision(applicationId));
        wait.from(revised.revision());
        events.rotationRequested(revised, rotation, wait.recipient());
        return revised;
    }
}
