package io.gatehouse.gatewayconfig.issuer;

import io.gatehouse.gatewayconfig.wanted.Wakeups;

/**
 * Takes note of a key that a token was signed with. One that was never seen has its issuer asked at once: the issuer has begun to
 * sign with a new key, and until a gateway knows it, tokens are refused.
 */
public class NoticeKey {
    private final KnownKeys known;
    private final Wakeups wakeups;

    public NoticeKey(KnownKeys known, Wakeups wakeups) {
        this.known = known;
        this.wakeups = wakeups;
    }

    /** What a report led to. */
    public enum Outcome {
        /** No auth strategy relies on the issuer. */
        UNKNOWN_ISSUER,
        /** The key was seen before. */
        KNOWN,
        /** The issuer is being asked. */
        ASKED
    }

    /** Repeatable. */
    public Outcome notice(String issuer, String keyId) {
        if (!known.isNeeded(issuer)) {
            return Outcome.UNKNOWN_ISSUER;
        }
        if (known.isKnown(issuer, keyId)) {
            return Outcome.KNOWN;
        }
        wakeups.follow(issuer);
        return Outcome.ASKED;
    }
}
