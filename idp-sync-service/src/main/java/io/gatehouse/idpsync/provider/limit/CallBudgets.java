package io.gatehouse.idpsync.provider.limit;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One budget per provider, which its settings may change without. */
public final class CallBudgets implements Function<ProviderSettings, CallBudget> {
    private static final double NANOS = 1_000_000_000;

    private final Map<String, Double> perSecond;
    private final Clock clock;
    private final Map<String, CallBudget> budgets = new ConcurrentHashMap<>();

    /** @param perSecond calls per second by provider type, above 0; a type without an entry has no limit of ours */
    public CallBudgets(Map<String, Double> perSecond, Clock clock) {
        this.perSecond = Map.copyOf(perSecond);
        this.clock = clock;
    }

    @Override
    public CallBudget apply(ProviderSettings provider) {
        return budgets.computeIfAbsent(provider.providerId(), id -> budget(provider.providerType()));
    }

    private CallBudget budget(String providerType) {
        var rate = perSecond.get(providerType);
        return new BucketBudget(rate == null ? null : bucket(rate), clock);
    }

    /** Refilled call by call, and never fuller than one second's worth, so that no second sees twice its calls. */
    private Bucket bucket(double rate) {
        var every = Duration.ofNanos((long) (NANOS / rate));
        var capacity = Math.max(1, (long) rate);
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(1, every)
                        .initialTokens(1)
                        .build())
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(java.time.Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
