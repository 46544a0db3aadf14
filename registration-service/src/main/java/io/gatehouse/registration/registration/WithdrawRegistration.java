package io.gatehouse.registration.registration;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.DeleteApplication;
import io.gatehouse.registration.portal.PublicationRemoved;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.UUID;

/** Takes registrations away: calls are refused from then on, and the developer may ask again. */
public class WithdrawRegistration implements DeleteApplication.Belongings, PublicationRemoved {
    private final Applications applications;
    private final Registrations registrations;
    private final Publications publications;
    private final RegistrationEvents events;
    private final Transactions transactions;

    public WithdrawRegistration(
            Applications applications,
            Registrations registrations,
            Publications publications,
            RegistrationEvents events,
            Transactions transactions) {
        this.applications = applications;
        this.registrations = registrations;
        this.publications = publications;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Takes a registration away.
     *
     * @throws RefusedException if the application has no such registration
     */
    public void withdraw(UUID applicationId, UUID registrationId) {
        transactions.run(() -> {
            var application =
                    applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
            remove(
                    application,
                    registrations
                            .byId(registrationId)
                            .filter(found -> found.applicationId().equals(applicationId))
                            .orElseThrow(() -> RefusedException.notFound("registration")));
        });
    }

    @Override
    public void removeOf(Application application) {
        registrations.of(application.id()).forEach(registration -> remove(application, registration));
    }

    @Override
    public void publicationRemoved(UUID publicationId, UUID portalId, UUID productVersionId) {
        transactions.run(() -> {
            publications.lock(publicationId);
            registrations.ofPublication(portalId, productVersionId).forEach(registration -> applications
                    .lock(registration.applicationId())
                    .ifPresent(application -> remove(application, registration)));
        });
    }

    private void remove(Application application, Registration registration) {
        registrations.remove(registration.id());
        events.deleted(application.withRevision(applications.nextRevision(application.id())), registration);
    }
}
