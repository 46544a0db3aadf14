package io.gatehouse.registration.specification;

import java.util.Optional;
import java.util.UUID;

/** The specifications this service remembers. */
public interface Specifications {
    Optional<Specification> ofVersion(UUID productVersionId);

    void add(Specification specification);

    void replace(Specification specification);

    void remove(UUID id);
}
