package io.gatehouse.schemas.test.sample.broken.feature;

import io.gatehouse.schemas.test.sample.broken.feature.store.Store;

/** A feature whose arrow points outward. */
public interface FeatureThatKnowsItsStore {
    void change(Store store);
}
