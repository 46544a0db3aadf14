package io.gatehouse.schemas.test.sample.broken.feature.web;

import io.gatehouse.schemas.test.sample.broken.feature.store.Store;

/** An adapter that knows another. */
public interface ControllerThatKnowsTheStore {
    void answer(Store store);
}
