package io.gatehouse.registration.authstrategy;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The strategies this service remembers. */
public interface AuthStrategies {
    Page<AuthStrategy> list(ListQuery query);

    Optional<AuthStrategy> find(UUID id);

    /** The strategy, kept from other changes until the transaction ends. */
    Optional<AuthStrategy> lock(UUID id);

    /** An identity provider, kept from deletion until the transaction ends. */
    Optional<ProviderSummary> provider(UUID id);

    /** Those that use tokens. */
    List<UUID> withTokens();

    void add(AuthStrategy strategy);

    void replace(AuthStrategy strategy);

    void remove(UUID id);

    /** Whether a product version in a portal, published or not, or a portal names it. */
    boolean isUsed(UUID id);
}
