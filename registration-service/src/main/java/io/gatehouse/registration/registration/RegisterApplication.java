package io.gatehouse.registration.registration;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ChangeApplication;
import io.gatehouse.registration.approval.ApprovalStatus;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks that an application may call a version. Approved at once when the portal approves all applications or the version
 * approves all registrations; the version cannot switch off what the portal does. In a portal with teams, one of the developer's
 * must allow it; else the version is as good as not there.
 */
public class RegisterApplication {
    static final String FIELD = "product_version_id";

    private final Applications applications;
    private final Registrations registrations;
    private final Publications publications;
    private final CatalogAccess access;
    private final RegistrationEvents events;
    private final ChangeApplication change;
    private final Transactions transactions;
    private final Clock clock;

    public RegisterApplication(
            Applications applications,
            Registrations registrations,
            Publications publications,
            CatalogAccess access,
            RegistrationEvents events,
            ChangeApplication change,
            Transactions transactions,
            Clock clock) {
        this.applications = applications;
        this.registrations = registrations;
        this.publications = publications;
        this.access = access;
        this.events = events;
        this.change = change;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds the registration.
     *
     * @param scopes scopes for the application besides those it has, where developers choose them
     * @throws RefusedException if the portal does not offer the version to this application, or it is registered already
     */
    public Registration register(Site site, UUID applicationId, @Nullable UUID productVersionId, List<String> scopes) {
        new Checks().required(FIELD, productVersionId).refuseIfAny();
        return transactions.inOne(() -> {
            var offer = Optional.ofNullable(productVersionId)
                    .flatMap(version -> publications.offer(site.portalId(), version))
                    .orElseThrow(() -> RefusedException.notFound(FIELD));
            change.addScopes(applicationId, scopes);
            // the publication is locked first, as by whoever takes it out of the portal
            var application =
                    applications.lock(applicationId).orElseThrow(() -> RefusedException.notFound("application"));
            if (!mayRegister(site, application.developerId(), offer)) {
                throw RefusedException.notFound(FIELD);
            }
            RefusedException.throwIfAny(obstacles(offer, application.strategyId(), FIELD));
            if (registrations.exists(applicationId, offer.productVersionId())) {
                throw new RefusedException(
                        Reason.conflict(FIELD, "The application is registered for this product version already"));
            }
            return add(site, application, offer);
        });
    }

    /**
     * Everything that stands against registering applications of a strategy for a version, for whoever asks before there is an
     * application.
     *
     * @param field how the version is called in the request
     */
    public List<Reason> check(Site site, UUID developerId, UUID strategyId, UUID productVersionId, String field) {
        return publications
                .offer(site.portalId(), productVersionId)
                .filter(offer -> mayRegister(site, developerId, offer))
                .map(offer -> obstacles(offer, strategyId, field))
                .orElseGet(() -> List.of(Reason.invalid(
                        field, "missing_reference", productVersionId + " is not published in the portal")));
    }

    private boolean mayRegister(Site site, UUID developerId, Publications.Offer offer) {
        return access.granted(site, developerId, ProductAction.REGISTER).covers(offer.productId());
    }

    private static List<Reason> obstacles(Publications.Offer offer, UUID strategyId, String field) {
        var offered = offer.strategyId();
        if (!offer.registrationEnabled() || offered == null) {
            return List.of(Reason.invalid(field, "invalid", "does not take registrations of applications"));
        }
        return offered.equals(strategyId)
                ? List.of()
                : List.of(Reason.invalid(
                        field,
                        "invalid",
                        "takes applications of auth strategy " + offered + "; this one has " + strategyId
                                + ", and an application has one: create another application"));
    }

    private Registration add(Site site, Application application, Publications.Offer offer) {
        var approved = site.autoApproveApplications() || offer.autoApprove();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var registration = new Registration(
                UUID.randomUUID(),
                application.id(),
                offer.productVersionId(),
                approved ? ApprovalStatus.APPROVED : ApprovalStatus.PENDING,
                List.of(),
                now,
                now);
        registrations.add(registration);
        events.statusChanged(application.withRevision(applications.nextRevision(application.id())), registration, null);
        return registration;
    }
}
