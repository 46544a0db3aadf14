package io.gatehouse.registration.registration;

import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An administrator decides whether an application may call a version. May be repeated: no change, no event. */
public class DecideRegistration {
    private final Applications applications;
    private final Registrations registrations;
    private final RegistrationEvents events;
    private final Transactions transactions;
    private final Clock clock;

    public DecideRegistration(
            Applications applications,
            Registrations registrations,
            RegistrationEvents events,
            Transactions transactions,
            Clock clock) {
        this.applications = applications;
        this.registrations = registrations;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sets the status; see {@link ApprovalStatus} for what follows.
     *
     * @param decidedBy id of the administrator
     * @throws RefusedException if the application has no such registration
     */
    public void decide(UUID applicationId, UUID registrationId, ApprovalStatus status, String decidedBy) {
        transactions.run(() -> {
            var application =
                    applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
            var registration = registrations
                    .byId(registrationId)
                    .filter(found -> found.applicationId().equals(applicationId))
                    .orElseThrow(() -> RefusedException.notFound("registration"));
            if (registration.status() != status) {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                registrations.setStatus(registrationId, status, decidedBy, now);
                var revised = application.withRevision(applications.nextRevision(applicationId));
                events.statusChanged(revised, registration.with(status, now), decidedBy);
            }
        });
    }
}
