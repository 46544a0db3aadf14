package io.gatehouse.idpsync.provider.limit;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Waits for a turn, and makes no call while the provider says that none remains. */
final class PacedBudget implements CallBudget {
    private final Turn turn;
    private final Clock clock;
    private final AtomicReference<Told> told = new AtomicReference<>(Told.NOTHING);

    /** Waits for the next turn to call. */
    interface Turn {
        /**
         * Returns when it has come.
         *
         * @throws BudgetSpentException if it is too far away
         */
        void await();
    }

    PacedBudget(Turn turn, Clock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    @Override
    public void spend() {
        var now = clock.instant();
        var left = told.updateAndGet(before -> before.afterOneMore(now));
        if (left.remaining() < 0) {
            throw new BudgetSpentException(Duration.between(now, left.until()));
        }
        turn.await();
    }

    /** The last word counts: others may use the same limit. */
    @Override
    public void told(RateLimit limit) {
        told.set(new Told(limit.remaining(), clock.instant().plus(limit.reset())));
    }

    /** Calls that remain until a time; below 0 when one more was asked for than there are. */
    private record Told(long remaining, Instant until) {
        static final Told NOTHING = new Told(0, Instant.EPOCH);

        Told afterOneMore(Instant now) {
            return now.isBefore(until) ? new Told(Math.max(-1, remaining - 1), until) : new Told(0, Instant.EPOCH);
        }
    }
}
