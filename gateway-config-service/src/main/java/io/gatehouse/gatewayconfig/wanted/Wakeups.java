package io.gatehouse.gatewayconfig.wanted;

/**
 * Has durable work done soon. Within a transaction the work is done after its commit, or not at all when it is rolled back.
 * Repeatable: work that waits already is only done earlier, work that is under way is not doubled.
 */
public interface Wakeups {
    /** Has a unit synced. */
    void sync(UnitKey unit);

    /**
     * Has the keys of an issuer looked up, and followed from then on.
     *
     * @param issuer URL of a token issuer
     */
    void follow(String issuer);
}
