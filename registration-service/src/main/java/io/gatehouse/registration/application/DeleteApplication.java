package io.gatehouse.registration.application;

import io.gatehouse.registration.developer.RemoveDeveloper;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.List;
import java.util.UUID;

/** Takes an application away, with its registrations and credentials; the client and the gateway follow. */
public class DeleteApplication implements RemoveDeveloper.Belongings {
    /** Takes away what belongs to an application that is about to be deleted, in the same transaction. */
    public interface Belongings {
        void removeOf(Application application);
    }

    private final Applications applications;
    private final List<Belongings> belongings;
    private final ApplicationEvents events;
    private final Transactions transactions;

    public DeleteApplication(
            Applications applications,
            List<Belongings> belongings,
            ApplicationEvents events,
            Transactions transactions) {
        this.applications = applications;
        this.belongings = List.copyOf(belongings);
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Deletes an application.
     *
     * @throws RefusedException if there is no such application
     */
    public void delete(UUID applicationId) {
        transactions.run(() -> remove(applicationId));
    }

    @Override
    public void removeOf(UUID developerId) {
        transactions.run(() -> {
            applications.lockDeveloper(developerId);
            applications.of(developerId).forEach(this::remove);
        });
    }

    private void remove(UUID applicationId) {
        var application = applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
        belongings.forEach(things -> things.removeOf(application));
        events.deleted(application.withRevision(applications.nextRevision(applicationId)));
        applications.remove(applicationId);
    }
}
