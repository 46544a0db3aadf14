package io.gatehouse.schemas.test.sample.broken.unmarked;

/** A class whose package says nothing of null. */
public interface Unmarked {}
