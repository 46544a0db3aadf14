package io.gatehouse.registration.developer;

import io.gatehouse.registration.protection.Throttle;
import java.time.Clock;

/** Removes sessions, links and counts that can no longer matter, so that what is kept depends on use and not on age. Repeatable. */
public class ForgetExpired {
    private final Sessions sessions;
    private final Links links;
    private final Throttle throttle;
    private final Clock clock;

    public ForgetExpired(Sessions sessions, Links links, Throttle throttle, Clock clock) {
        this.sessions = sessions;
        this.links = links;
        this.throttle = throttle;
        this.clock = clock;
    }

    public void forget() {
        var now = clock.instant();
        sessions.forgetExpired(now);
        links.forgetExpired(now);
        throttle.forget();
    }
}
