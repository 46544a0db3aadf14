package io.gatehouse.idpsync.provider.limit;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.RateLimit;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A token bucket, and a pause while the provider says that nothing remains. */
final class BucketBudget implements CallBudget {
    private final @Nullable Bucket bucket;
    private final Clock clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);

    /** @param bucket null for no limit but the one that the provider tells */
    BucketBudget(@Nullable Bucket bucket, Clock clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    @Override
    public void spend() {
        var pause = Duration.between(clock.instant(), pausedUntil.get());
        if (pause.isPositive()) {
            throw new BudgetSpentException(pause);
        }
        if (bucket == null) {
            return;
        }
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new BudgetSpentException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Others may use the same limit, so that less may remain than was counted here; what is more belongs to them. */
    @Override
    public void told(RateLimit limit) {
        if (limit.remaining() == 0) {
            pausedUntil.set(clock.instant().plus(limit.reset()));
        } else if (bucket != null) {
            var tooMany = bucket.getAvailableTokens() - limit.remaining();
            if (tooMany > 0) {
                bucket.tryConsume(tooMany);
            }
        }
    }
}
