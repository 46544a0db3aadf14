package io.gatehouse.idpsync.client;

/**
 * How many calls one provider takes. Every call is counted before it is made, and what the provider says of its limit is
 * told afterwards, so that the limit is used and not exceeded. Safe for use by several threads.
 */
public interface CallBudget {
    /**
     * Counts a call, after waiting for its turn if that is near.
     *
     * @throws BudgetSpentException if it is not
     */
    void spend();

    /** Takes note of what the provider said of its limit. */
    void told(RateLimit limit);
}
