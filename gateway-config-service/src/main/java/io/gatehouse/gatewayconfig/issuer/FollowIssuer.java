package io.gatehouse.gatewayconfig.issuer;

import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.Facts;
import java.time.Duration;
import java.time.InstantSource;

/** Looks up the signing key of an issuer and lets the consumers that rely on it follow a change. Repeatable. */
public class FollowIssuer {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final IssuerDocuments documents;
    private final KnownKeys known;
    private final Facts facts;
    private final Times times;
    private final InstantSource clock;

    /**
     * How often an issuer is asked.
     *
     * @param interval at least this often; an issuer whose answer may be kept for less is asked more often, but not more than
     *     every 10 seconds
     * @param retry wait after a failure
     */
    public record Times(Duration interval, Duration retry) {}

    public FollowIssuer(IssuerDocuments documents, KnownKeys known, Facts facts, Times times, InstantSource clock) {
        this.documents = documents;
        this.known = known;
        this.facts = facts;
        this.times = times;
        this.clock = clock;
    }

    /**
     * What an issuer was asked for.
     *
     * @param change what the answer changed
     * @param error why there is no usable answer; empty when there is
     * @param askAgain after this time
     */
    public record Answer(Facts.Change change, String error, Duration askAgain) {}

    /** Asks once. A key that is known stays in use while the issuer does not answer. */
    public Answer follow(String issuer) {
        if (!known.isNeeded(issuer)) {
            return new Answer(Facts.Change.KNOWN, "", times.interval());
        }
        try {
            return remember(issuer, documents.keys(issuer));
        } catch (IssuerUnavailableException e) {
            return failure(issuer, e, true);
        } catch (IssuerRejectedException e) {
            return failure(issuer, e, false);
        }
    }

    private Answer remember(String issuer, KeySet set) {
        var ids = set.keys().stream().map(key -> key.key().keyId()).toList();
        var seen = known.firstSeen(issuer, ids, clock.instant());
        var key = NewestKey.of(set.keys(), seen);
        if (key.isEmpty()) {
            return failure(
                    issuer, new IssuerRejectedException("no RSA or EC key for signing among its keys", null), false);
        }
        var change = facts.remember(new Fact.IssuerKey(issuer, key.get(), null, false));
        return new Answer(change, "", next(set));
    }

    private Answer failure(String issuer, RuntimeException reason, boolean unavailable) {
        var message = String.valueOf(reason.getMessage());
        var change = facts.remember(new Fact.IssuerKey(issuer, null, message, unavailable));
        return new Answer(change, message, times.retry());
    }

    private Duration next(KeySet set) {
        var maxAge = set.maxAge();
        if (maxAge == null || maxAge.compareTo(times.interval()) >= 0) {
            return times.interval();
        }
        return maxAge.compareTo(SHORTEST) < 0 ? SHORTEST : maxAge;
    }
}
