package io.gatehouse.schemas.test.sample.broken.feature.store;

/** An adapter. */
public interface Store {}
