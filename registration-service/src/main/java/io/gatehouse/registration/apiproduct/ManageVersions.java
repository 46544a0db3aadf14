package io.gatehouse.registration.apiproduct;

import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Sets the versions of API products up. */
public class ManageVersions {
    private final ApiProducts products;
    private final ApiProductVersions versions;
    private final VersionAnnouncements announcements;
    private final PortalPlacement placement;
    private final Transactions transactions;
    private final Clock clock;

    public ManageVersions(
            ApiProducts products,
            ApiProductVersions versions,
            VersionAnnouncements announcements,
            PortalPlacement placement,
            Transactions transactions,
            Clock clock) {
        this.products = products;
        this.versions = versions;
        this.announcements = announcements;
        this.placement = placement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if there is no such product
     */
    public ApiProductVersion create(UUID productId, WantedVersion wanted) {
        return transactions.inOne(() -> {
            var product = products.lock(productId).orElseThrow(() -> RefusedException.notFound("api_product"));
            var now = now();
            var version = new ApiProductVersion(
                    UUID.randomUUID(),
                    productId,
                    product.name(),
                    wanted.name(),
                    wanted.gatewayService(),
                    Objects.requireNonNullElse(wanted.published(), false),
                    Objects.requireNonNullElse(wanted.deprecated(), false),
                    wanted.labels(),
                    List.of(),
                    List.of(),
                    1,
                    now,
                    now);
            versions.add(version);
            announcements.changed(version);
            return version;
        });
    }

    /**
     * Changes a version, and with it how the portals show it, where that is asked for.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such version
     */
    public ApiProductVersion change(UUID productId, UUID id, Function<ApiProductVersion, WantedVersion> change) {
        return transactions.inOne(() -> {
            var old = lock(productId, id);
            var wanted = change.apply(old);
            placement.adjustVersion(id, wanted.published(), wanted.deprecated());
            versions.replace(next(old, wanted));
            return announced(productId, id);
        });
    }

    /**
     * Deletes a version, wherever it is published.
     *
     * @throws RefusedException if there is no such version
     */
    public void delete(UUID productId, UUID id) {
        transactions.run(() -> delete(lock(productId, id)));
    }

    /** Deletes all versions of a product. */
    void deleteAll(UUID productId) {
        versions.lockAll(productId).forEach(this::delete);
    }

    /** Tells of every version of a product whose name has changed. */
    void productRenamed(UUID productId) {
        for (var version : versions.lockAll(productId)) {
            versions.replace(next(
                    version,
                    new WantedVersion(
                            version.name(),
                            version.gatewayService(),
                            version.published(),
                            version.deprecated(),
                            version.labels())));
            announced(productId, version.id());
        }
    }

    private void delete(ApiProductVersion version) {
        placement.removeVersion(version.id());
        versions.remove(version.id());
        announcements.removed(version.id());
    }

    private ApiProductVersion next(ApiProductVersion old, WantedVersion wanted) {
        return new ApiProductVersion(
                old.id(),
                old.productId(),
                old.productName(),
                wanted.name(),
                wanted.gatewayService(),
                Objects.requireNonNullElse(wanted.published(), old.published()),
                Objects.requireNonNullElse(wanted.deprecated(), old.deprecated()),
                wanted.labels(),
                old.portals(),
                old.syncErrors(),
                old.revision() + 1,
                old.createdAt(),
                now());
    }

    private ApiProductVersion announced(UUID productId, UUID id) {
        var version = lock(productId, id);
        announcements.changed(version);
        return version;
    }

    private ApiProductVersion lock(UUID productId, UUID id) {
        return versions.lock(productId, id).orElseThrow(() -> RefusedException.notFound("api_product_version"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
