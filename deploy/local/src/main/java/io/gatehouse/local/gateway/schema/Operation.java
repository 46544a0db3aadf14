package io.gatehouse.local.gateway.schema;

/** What is being done with an entity; decides which values are filled in and how complete it must be. */
public enum Operation {
    /** A new entity: defaults and generated values are filled in. */
    INSERT,
    /** A change of some fields: the rest stays as it is. */
    UPDATE,
    /** A replacement, or a new entity under a known key. */
    UPSERT
}
