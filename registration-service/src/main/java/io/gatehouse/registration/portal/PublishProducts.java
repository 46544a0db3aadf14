package io.gatehouse.registration.portal;

import io.gatehouse.registration.apiproduct.PortalPlacement;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides which products the portals publish, and follows what happens to the products. */
public class PublishProducts implements PortalPlacement {
    private final Portals portals;
    private final PortalProducts products;
    private final ManagePublications publications;
    private final Transactions transactions;

    public PublishProducts(
            Portals portals, PortalProducts products, ManagePublications publications, Transactions transactions) {
        this.portals = portals;
        this.products = products;
        this.publications = publications;
        this.transactions = transactions;
    }

    /**
     * Publishes products in a portal, or takes them back.
     *
     * @param published whether each product is to be seen
     * @throws RefusedException if there is no such portal or product
     */
    public void publish(UUID portalId, Map<UUID, Boolean> published) {
        transactions.run(() -> {
            if (portals.keep(List.of(portalId)).isEmpty()) {
                throw RefusedException.notFound("portal");
            }
            refuseUnknown(published.keySet(), products.keepProducts(published.keySet()), "api_products");
            new TreeMap<>(published)
                    .forEach((productId, seen) -> publications.publishProduct(portalId, productId, seen));
        });
    }

    @Override
    public void placeProduct(UUID productId, List<UUID> portalIds) {
        refuseUnknown(portalIds, portals.keep(portalIds), "portal_ids");
        var before = products.portalsOf(productId);
        before.stream()
                .filter(portalId -> !portalIds.contains(portalId))
                .forEach(portalId -> publications.publishProduct(portalId, productId, false));
        portalIds.stream()
                .distinct()
                .sorted()
                .filter(portalId -> !before.contains(portalId))
                .forEach(portalId -> publications.publishProduct(portalId, productId, true));
    }

    @Override
    public void adjustVersion(UUID versionId, @Nullable Boolean published, @Nullable Boolean deprecated) {
        if (published != null || deprecated != null) {
            publications.changeAllOfVersion(
                    versionId,
                    present -> new WantedPublication(
                            published == null ? present.published() : published,
                            present.strategyId(),
                            present.registrationEnabled(),
                            present.autoApprove(),
                            deprecated == null ? present.deprecated() : deprecated));
        }
    }

    @Override
    public void removeVersion(UUID versionId) {
        publications.removeVersion(versionId);
    }

    @Override
    public void removeProduct(UUID productId) {
        products.removeProduct(productId);
    }

    private static void refuseUnknown(Iterable<UUID> wanted, List<UUID> known, String field) {
        var unknown = new HashSet<UUID>();
        wanted.forEach(unknown::add);
        known.forEach(unknown::remove);
        RefusedException.throwIfAny(unknown.stream()
                .sorted()
                .map(id ->
                        Reason.invalid(field, "missing_reference", '"' + field + "\": nothing has the id [" + id + "]"))
                .toList());
    }
}
