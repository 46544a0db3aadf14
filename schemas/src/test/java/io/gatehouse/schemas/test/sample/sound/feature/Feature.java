package io.gatehouse.schemas.test.sample.sound.feature;

/** A feature. */
public interface Feature {}
