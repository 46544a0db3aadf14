package io.gatehouse.registration.protection;

import java.time.Duration;

/** Something was tried too often; trying again after the pause may work. */
public class TooManyAttemptsException extends RuntimeException {
    private final Duration pause;

    public TooManyAttemptsException(Duration pause) {
        super("too many attempts, the next is possible in " + pause);
        this.pause = pause;
    }

    /** How long to wait. */
    public Duration pause() {
        return pause;
    }
}
