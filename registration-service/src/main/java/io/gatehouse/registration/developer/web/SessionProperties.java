package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.SessionLifetimes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sessions of developers.
 *
 * @param access how long an access token is good
 * @param refresh how long a refresh token is good; each exchange starts anew
 * @param overlap how long an exchanged refresh token may be sent again, for pages that refresh at the same time
 */
@ConfigurationProperties("gatehouse.registration.sessions")
record SessionProperties(
        @DefaultValue("15m") Duration access,
        @DefaultValue("14d") Duration refresh,
        @DefaultValue("10s") Duration overlap) {
    SessionLifetimes lifetimes() {
        return new SessionLifetimes(access, refresh, overlap);
    }
}
