package io.gatehouse.idpsync.client;

import java.time.Duration;

/**
 * What a provider said of its limit, such as by {@code X-Rate-Limit-Remaining} and {@code X-Rate-Limit-Reset}.
 *
 * @param remaining calls that it still takes, not negative
 * @param reset when it takes all its calls again, from now
 */
public record RateLimit(long remaining, Duration reset) {}
