package io.gatehouse.registration.dcrprovider;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** The providers this service remembers. */
public interface DcrProviders {
    Page<DcrProvider> list(ListQuery query);

    Optional<DcrProvider> find(UUID id);

    /** The provider, kept from other changes until the transaction ends. */
    Optional<DcrProvider> lock(UUID id);

    void add(DcrProvider provider);

    void replace(DcrProvider provider);

    void remove(UUID id);

    /** Whether an auth strategy names it, or the bridge has a client there. */
    boolean isUsed(UUID id);
}
