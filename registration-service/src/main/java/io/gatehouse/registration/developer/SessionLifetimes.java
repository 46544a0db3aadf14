package io.gatehouse.registration.developer;

import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param access how long an access token is good
 * @param refresh how long a refresh token is good; each exchange starts anew
 * @param overlap how long an exchanged refresh token may be sent again, for pages that refresh at the same time
 */
public record SessionLifetimes(Duration access, Duration refresh, Duration overlap) {}
