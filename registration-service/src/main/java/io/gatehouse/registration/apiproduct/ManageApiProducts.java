package io.gatehouse.registration.apiproduct;

import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Sets API products up. A product without versions is known to this service alone. */
public class ManageApiProducts {
    private final ApiProducts products;
    private final ManageVersions versions;
    private final PortalPlacement placement;
    private final Transactions transactions;
    private final Clock clock;

    public ManageApiProducts(
            ApiProducts products,
            ManageVersions versions,
            PortalPlacement placement,
            Transactions transactions,
            Clock clock) {
        this.products = products;
        this.versions = versions;
        this.placement = placement;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if a portal that it names does not exist
     */
    public ApiProduct create(WantedProduct wanted) {
        return transactions.inOne(() -> {
            var now = now();
            var product = new ApiProduct(
                    UUID.randomUUID(),
                    wanted.name(),
                    wanted.description(),
                    wanted.labels(),
                    wanted.publicLabels(),
                    List.of(),
                    0,
                    now,
                    now);
            products.add(product);
            return placed(product.id(), wanted);
        });
    }

    /**
     * Changes a product; its versions carry its name, so that they change with it.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such product, or a portal that it names does not exist
     */
    public ApiProduct change(UUID id, Function<ApiProduct, WantedProduct> change) {
        return transactions.inOne(() -> {
            var old = lock(id);
            var wanted = change.apply(old);
            products.replace(new ApiProduct(
                    id,
                    wanted.name(),
                    wanted.description(),
                    wanted.labels(),
                    wanted.publicLabels(),
                    old.portals(),
                    old.versionCount(),
                    old.createdAt(),
                    now()));
            if (!wanted.name().equals(old.name())) {
                versions.productRenamed(id);
            }
            return placed(id, wanted);
        });
    }

    /**
     * Deletes a product with all its versions, wherever they are published.
     *
     * @throws RefusedException if there is no such product
     */
    public void delete(UUID id) {
        transactions.run(() -> {
            lock(id);
            versions.deleteAll(id);
            placement.removeProduct(id);
            products.remove(id);
        });
    }

    private ApiProduct placed(UUID id, WantedProduct wanted) {
        if (wanted.portalIds() != null) {
            placement.placeProduct(id, wanted.portalIds());
        }
        return lock(id);
    }

    private ApiProduct lock(UUID id) {
        return products.lock(id).orElseThrow(() -> RefusedException.notFound("api_product"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
