package io.gatehouse.registration.apiproduct;

import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Optional;
import java.util.UUID;

/** The products this service remembers. */
public interface ApiProducts {
    /** The products whose labels, and labels for developers, are such. */
    Page<ApiProduct> list(ListQuery query, LabelFilter labels, LabelFilter publicLabels);

    Optional<ApiProduct> find(UUID id);

    /** The product, kept from other changes until the transaction ends. */
    Optional<ApiProduct> lock(UUID id);

    void add(ApiProduct product);

    /** Writes what a product has of its own; where it is published is not. */
    void replace(ApiProduct product);

    void remove(UUID id);
}
