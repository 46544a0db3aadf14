package io.gatehouse.idpsync.client;

import java.util.Set;

/**
 * What an auth strategy says about the clients of its applications.
 *
 * @param strategyId the strategy, a UUID
 * @param revision revision of the strategy, from 1
 * @param grantTypes ways in which its clients may obtain tokens
 */
public record AuthStrategy(String strategyId, long revision, Set<String> grantTypes) {
    public AuthStrategy {
        grantTypes = Set.copyOf(grantTypes);
    }
}
