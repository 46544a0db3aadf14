package io.gatehouse.registration.portal;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets up which API product versions a portal offers, and on what terms. */
public class ManagePublications {
    private final Portals portals;
    private final Publications publications;
    private final PortalProducts products;
    private final PortalAnnouncements announcements;
    private final List<PublicationRemoved> listeners;
    private final Transactions transactions;
    private final Clock clock;

    public ManagePublications(
            Portals portals,
            Publications publications,
            PortalProducts products,
            PortalAnnouncements announcements,
            List<PublicationRemoved> listeners,
            Transactions transactions,
            Clock clock) {
        this.portals = portals;
        this.publications = publications;
        this.products = products;
        this.announcements = announcements;
        this.listeners = List.copyOf(listeners);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if there is no such portal, version or strategy, or the portal has the version already
     */
    public Publication create(UUID portalId, UUID versionId, WantedPublication wanted) {
        return transactions.inOne(() -> {
            keepPortal(portalId);
            if (!publications.lockVersion(versionId)) {
                throw invalid("product_version_id", "missing_reference", " names no API product version");
            }
            if (publications.find(portalId, versionId).isPresent()) {
                throw invalid("product_version_id", "invalid", " names a version that the portal has already");
            }
            return add(portalId, versionId, wanted);
        });
    }

    /**
     * Makes a publication what is wanted, whether it is there or not.
     *
     * @throws RefusedException if there is no such portal, version or strategy
     */
    public Publication put(UUID portalId, UUID versionId, WantedPublication wanted) {
        return transactions.inOne(() -> {
            keepPortal(portalId);
            if (!publications.lockVersion(versionId)) {
                throw RefusedException.notFound("product_version");
            }
            return publications
                    .lock(portalId, versionId)
                    .map(old -> replace(old, wanted))
                    .orElseGet(() -> add(portalId, versionId, wanted));
        });
    }

    /**
     * Changes a publication.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such publication or strategy
     */
    public Publication change(UUID portalId, UUID versionId, Function<Publication, WantedPublication> change) {
        return transactions.inOne(() -> {
            var old = lock(portalId, versionId);
            return replace(old, change.apply(old));
        });
    }

    /**
     * Takes one away for good.
     *
     * @throws RefusedException if there is no such publication
     */
    public void delete(UUID portalId, UUID versionId) {
        transactions.run(() -> remove(lock(portalId, versionId)));
    }

    /** Remembers whether a portal publishes a product; its versions there are seen or not with it. */
    void publishProduct(UUID portalId, UUID productId, boolean published) {
        products.put(portalId, productId, published);
        for (var publication : publications.lockAllOfProduct(portalId, productId)) {
            replace(publication, wanted(publication));
        }
    }

    /** Changes all publications of a version. */
    void changeAllOfVersion(UUID versionId, UnaryOperator<WantedPublication> change) {
        for (var publication : publications.lockAllOfVersion(versionId)) {
            replace(publication, change.apply(wanted(publication)));
        }
    }

    /** Takes a version out of all portals. */
    void removeVersion(UUID versionId) {
        publications.lockAllOfVersion(versionId).forEach(this::remove);
    }

    /** Takes everything out of a portal. */
    void removePortal(UUID portalId) {
        publications.lockAllOfPortal(portalId).forEach(this::remove);
        products.removePortal(portalId);
    }

    long openForRegistration(UUID portalId) {
        return publications.openForRegistration(portalId);
    }

    private Publication add(UUID portalId, UUID versionId, WantedPublication wanted) {
        var now = now();
        publications.add(new Publication(
                UUID.randomUUID(),
                portalId,
                versionId,
                wanted.published(),
                false,
                strategy(wanted.strategyId()),
                wanted.registrationEnabled(),
                wanted.autoApprove(),
                wanted.deprecated(),
                1,
                now,
                now));
        return announced(portalId, versionId);
    }

    private Publication replace(Publication old, WantedPublication wanted) {
        publications.replace(new Publication(
                old.id(),
                old.portalId(),
                old.productVersionId(),
                wanted.published(),
                old.productPublished(),
                strategy(wanted.strategyId()),
                wanted.registrationEnabled(),
                wanted.autoApprove(),
                wanted.deprecated(),
                old.revision() + 1,
                old.createdAt(),
                now()));
        return announced(old.portalId(), old.productVersionId());
    }

    /** Reads it back, since whether developers see it also depends on the product. */
    private Publication announced(UUID portalId, UUID versionId) {
        var publication = lock(portalId, versionId);
        announcements.changed(publication);
        return publication;
    }

    private void remove(Publication publication) {
        listeners.forEach(listener ->
                listener.publicationRemoved(publication.id(), publication.portalId(), publication.productVersionId()));
        publications.remove(publication.id());
        announcements.publicationRemoved(publication.id());
    }

    private static WantedPublication wanted(Publication publication) {
        var strategy = publication.strategy();
        return new WantedPublication(
                publication.published(),
                strategy == null ? null : strategy.id(),
                publication.registrationEnabled(),
                publication.autoApprove(),
                publication.deprecated());
    }

    private Publication lock(UUID portalId, UUID versionId) {
        return publications.lock(portalId, versionId).orElseThrow(() -> RefusedException.notFound("publication"));
    }

    private void keepPortal(UUID portalId) {
        if (portals.keep(List.of(portalId)).isEmpty()) {
            throw RefusedException.notFound("portal");
        }
    }

    private Publication.@Nullable Strategy strategy(@Nullable UUID id) {
        return id == null
                ? null
                : publications
                        .strategy(id)
                        .orElseThrow(() -> invalid(
                                "auth_strategy_ids", "missing_reference", " names no application auth strategy"));
    }

    private static RefusedException invalid(String field, String rule, String text) {
        return new RefusedException(Reason.invalid(field, rule, '"' + field + '"' + text));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
