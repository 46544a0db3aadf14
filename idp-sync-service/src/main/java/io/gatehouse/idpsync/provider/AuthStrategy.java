package io.gatehouse.idpsync.provider;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auth strategy says about the clients of its applications.
 *
 * @param strategyId the strategy, a UUID
 * @param revision revision of the strategy, from 1
 * @param grantTypes ways in which its clients may obtain tokens
 * @param audience API that its clients obtain tokens for; null when it names none
 */
public record AuthStrategy(
        String strategyId,
        long revision,
        Set<String> grantTypes,
        @Nullable String audience) {
    public AuthStrategy {
        grantTypes = Set.copyOf(grantTypes);
    }

    /** Whether clients need no change when this strategy follows the other. */
    public boolean makesTheSameClientsAs(AuthStrategy other) {
        return grantTypes.equals(other.grantTypes) && Objects.equals(audience, other.audience);
    }
}
