package io.gatehouse.registration.specification;

import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Sets up the specifications of API product versions, at most one for each. */
public class ManageSpecifications {
    private final ApiProductVersions versions;
    private final Specifications specifications;
    private final OpenApi openApi;
    private final Transactions transactions;
    private final Clock clock;

    public ManageSpecifications(
            ApiProductVersions versions,
            Specifications specifications,
            OpenApi openApi,
            Transactions transactions,
            Clock clock) {
        this.versions = versions;
        this.specifications = specifications;
        this.openApi = openApi;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one.
     *
     * @throws RefusedException if there is no such version, it has a specification, or the content is neither YAML nor JSON
     */
    public Specification create(UUID productId, UUID versionId, WantedSpecification wanted) {
        return transactions.inOne(() -> {
            lockVersion(productId, versionId);
            if (specifications.ofVersion(versionId).isPresent()) {
                throw new RefusedException(Reason.conflict(
                        "product_version_id",
                        "Specification for API product version '" + versionId + "' already exists"));
            }
            var now = now();
            var specification = new Specification(
                    UUID.randomUUID(), versionId, wanted.name(), wanted.content(), operations(wanted), now, now);
            specifications.add(specification);
            return specification;
        });
    }

    /**
     * Changes a specification.
     *
     * @param change what is wanted, given what is there
     * @throws RefusedException if there is no such specification, or the content is neither YAML nor JSON
     */
    public Specification change(
            UUID productId, UUID versionId, UUID id, Function<Specification, WantedSpecification> change) {
        return transactions.inOne(() -> {
            var old = lock(productId, versionId, id);
            var wanted = change.apply(old);
            var operations = wanted.content().equals(old.content()) ? old.operations() : operations(wanted);
            var changed = new Specification(
                    id, versionId, wanted.name(), wanted.content(), operations, old.createdAt(), now());
            specifications.replace(changed);
            return changed;
        });
    }

    /**
     * Deletes a specification.
     *
     * @throws RefusedException if there is no such one
     */
    public void delete(UUID productId, UUID versionId, UUID id) {
        transactions.run(
                () -> specifications.remove(lock(productId, versionId, id).id()));
    }

    private List<Specification.Operation> operations(WantedSpecification wanted) {
        try {
            return openApi.operations(wanted.content());
        } catch (UnreadableSpecificationException e) {
            throw new RefusedException(
                    Reason.invalid("content", "invalid", Objects.requireNonNullElse(e.getMessage(), "not readable")));
        }
    }

    private Specification lock(UUID productId, UUID versionId, UUID id) {
        lockVersion(productId, versionId);
        return specifications
                .ofVersion(versionId)
                .filter(specification -> specification.id().equals(id))
                .orElseThrow(() -> RefusedException.notFound("specification"));
    }

    private void lockVersion(UUID productId, UUID versionId) {
        if (versions.lock(productId, versionId).isEmpty()) {
            throw RefusedException.notFound("api_product_version");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
