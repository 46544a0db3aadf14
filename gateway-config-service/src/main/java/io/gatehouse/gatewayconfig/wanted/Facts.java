package io.gatehouse.gatewayconfig.wanted;

/** Remembers facts. */
public interface Facts {
    /**
     * Remembers a fact unless one at least as new is known, and has the units that it concerns synced: all in one
     * transaction, the current one if there is one. Repeatable. Facts may come in any order.
     */
    Change remember(Fact fact);

    /** What a fact changed. */
    enum Change {
        /** Nothing: it was known already. */
        KNOWN,
        /** It was new, but no unit is concerned, or not yet. */
        NOTED,
        /** It was new, and units will be synced. */
        PLANNED
    }
}
