package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Stamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Looks for clients whose creation's answer was lost, by going through all clients of the tenant, since Auth0 does not search
 * metadata. One walk serves all applications whose creation ended before it, so that an outage that many of them met costs
 * one; a walk that the budget ended goes on where it stopped.
 */
final class Auth0Search {
    /** A creation is over, for every instance's clock, this long after it was begun. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Auth0Api api;
    private final Clock clock;
    private final ReentrantLock walking = new ReentrantLock();
    private @Nullable Walk last;
    private @Nullable Walk underWay;

    Auth0Search(Auth0Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** To be remembered before a client is made. */
    Registration begun() {
        return new Registration(null, clock.instant().toString(), null, null);
    }

    /**
     * The id of the client that carries the stamp of an application.
     *
     * @param begun as {@link #begun} has noted it; null if that is not known
     * @throws IdpUnavailableException if clients vanished meanwhile: those behind moved up, and one may have been missed
     */
    Optional<String> clientIdOf(String applicationId, @Nullable String begun) {
        var asked = clock.instant();
        var covers = begun == null ? asked : earlier(asked, Instant.parse(begun).plus(SETTLED));
        walking.lock();
        try {
            var walk = last;
            while (walk == null || walk.started.isBefore(covers)) {
                walk = finished();
            }
            last = walk;
            return Optional.ofNullable(walk.clientIds.get(applicationId));
        } finally {
            walking.unlock();
        }
    }

    private Walk finished() {
        var walk = underWay == null ? new Walk(clock.instant()) : underWay;
        underWay = walk;
        while (!walk.ended) {
            var page = api.clients(walk.next);
            if (page.total() < walk.most) {
                underWay = null;
                throw new IdpUnavailableException(null, "Auth0, list clients: they changed while they were read", null);
            }
            walk.take(page);
        }
        underWay = null;
        return walk;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static final class Walk {
        private final Instant started;
        private final Map<String, String> clientIds = new HashMap<>();
        private int next;
        private long most;
        private boolean ended;

        Walk(Instant started) {
            this.started = started;
        }

        void take(Auth0Page page) {
            for (var client : page.clients()) {
                var applicationId = client.metadata().get(Stamp.APPLICATION);
                if (applicationId != null && Stamp.isOurs(client.metadata())) {
                    clientIds.putIfAbsent(applicationId, client.clientId());
                }
            }
            next = page.number() + 1;
            most = page.total();
            ended = page.last();
        }
    }
}
