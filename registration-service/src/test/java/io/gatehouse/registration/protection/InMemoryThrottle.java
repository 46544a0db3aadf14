package io.gatehouse.registration.protection;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts in memory; no time passes. */
class InMemoryThrottle implements Throttle {
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> familiar = new HashSet<>();

    @Override
    public Optional<Duration> take(String what, Limit limit) {
        if (counts.getOrDefault(what, 0) >= limit.most()) {
            return Optional.of(limit.pause());
        }
        counts.merge(what, 1, Integer::sum);
        return Optional.empty();
    }

    @Override
    public void giveBack(String what, Limit limit) {
        counts.merge(what, -1, Integer::sum);
    }

    @Override
    public boolean isFamiliar(String what) {
        return familiar.contains(what);
    }

    @Override
    public void remember(String what) {
        familiar.add(what);
    }

    @Override
    public void forget() {
        // nothing is ever too old
    }
}
