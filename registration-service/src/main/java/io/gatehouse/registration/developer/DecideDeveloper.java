package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.util.UUID;

/** An administrator decides whether a developer may sign in. */
public class DecideDeveloper {
    private final Developers developers;
    private final Sessions sessions;
    private final Transactions transactions;
    private final Clock clock;

    public DecideDeveloper(Developers developers, Sessions sessions, Transactions transactions, Clock clock) {
        this.developers = developers;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets the status; see {@link ApprovalStatus} for what follows. May be repeated.
     *
     * @throws RefusedException if the portal has no such developer
     */
    public DeveloperOverview decide(UUID portalId, UUID developerId, ApprovalStatus status) {
        return transactions.inOne(() -> {
            var found = developers
                    .overview(portalId, developerId)
                    .orElseThrow(() -> RefusedException.notFound("developer"));
            if (found.developer().status() == status) {
                return found;
            }
            developers.setStatus(developerId, status, clock.instant());
            if (status != ApprovalStatus.APPROVED) {
                sessions.endAllOf(developerId);
            }
            return developers.overview(portalId, developerId).orElseThrow();
        });
    }
}
