package io.gatehouse.registration.apiproduct;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions this service remembers. */
public interface ApiProductVersions {
    Page<ApiProductVersion> list(UUID productId, ListQuery query);

    Optional<ApiProductVersion> find(UUID productId, UUID id);

    /** The version, kept from other changes until the transaction ends. */
    Optional<ApiProductVersion> lock(UUID productId, UUID id);

    /** All versions of a product, kept from other changes, always in the same order. */
    List<ApiProductVersion> lockAll(UUID productId);

    void add(ApiProductVersion version);

    /** Writes what a version has of its own; how portals show it is not. */
    void replace(ApiProductVersion version);

    /** Removes the version and what gateways reported about it. */
    void remove(UUID id);
}
