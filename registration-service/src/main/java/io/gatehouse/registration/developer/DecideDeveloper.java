package io.gatehouse.registration.developer;

import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;

/** An administrator decides whether a developer may sign in. */
public class DecideDeveloper {
    private final Developers developers;
    private final Sessions sessions;
    private final Mails mails;
    private final Transactions transactions;
    private final Clock clock;
    private final Executor background;

    public DecideDeveloper(
            Developers developers,
            Sessions sessions,
            Mails mails,
            Transactions transactions,
            Clock clock,
            Executor background) {
        this.developers = developers;
        this.sessions = sessions;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    /**
     * Sets the status and tells the developer; see {@link ApprovalStatus} for what follows. May be repeated.
     *
     * @throws RefusedException if the portal has no such developer
     */
    public DeveloperOverview decide(UUID portalId, UUID developerId, ApprovalStatus status) {
        var changed = transactions.inOne(() -> set(portalId, developerId, status));
        changed.ifPresent(developer -> background.execute(() -> mails.decided(developer)));
        return find(portalId, developerId);
    }

    private Optional<Developer> set(UUID portalId, UUID developerId, ApprovalStatus status) {
        if (find(portalId, developerId).developer().status() == status) {
            return Optional.empty();
        }
        developers.setStatus(developerId, status, clock.instant());
        if (status != ApprovalStatus.APPROVED) {
            sessions.endAllOf(developerId);
        }
        return developers.byId(developerId);
    }

    private DeveloperOverview find(UUID portalId, UUID developerId) {
        return developers.overview(portalId, developerId).orElseThrow(() -> RefusedException.notFound("developer"));
    }
}
