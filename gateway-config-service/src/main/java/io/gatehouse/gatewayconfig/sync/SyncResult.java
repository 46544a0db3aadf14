package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param before the unit when the attempt began
 * @param revision what the plan was based on
 * @param nothing whether nothing was wanted of the gateway
 * @param differences entities that were changed, as collection/id
 * @param applied entities of ours that are at the gateway now, as collection/id
 * @param problems empty when the gateway is as wanted
 * @param nextChangeAt when the plan changes by itself; null for never
 * @param at when the plan was made
 * @param retryAfter how long the gateway asks to be left alone; zero when it does not
 */
public record SyncResult(
        UnitState before,
        long revision,
        boolean nothing,
        Counts counts,
        List<String> differences,
        List<String> applied,
        List<Problem> problems,
        List<String> productVersionIds,
        @Nullable Instant nextChangeAt,
        Instant at,
        Duration retryAfter) {
    /** The same, not to be tried again before this time has passed. */
    SyncResult notBefore(Duration wait) {
        return new SyncResult(
                before,
                revision,
                nothing,
                counts,
                differences,
                applied,
                problems,
                productVersionIds,
                nextChangeAt,
                at,
                wait);
    }

    public UnitState.Phase phase() {
        if (problems.isEmpty()) {
            return UnitState.Phase.CONFIGURED;
        }
        return kind() == Problem.Kind.UNAVAILABLE ? UnitState.Phase.UNAVAILABLE : UnitState.Phase.REFUSED;
    }

    /** One thing that may get better by itself makes the whole worth another try. */
    Problem.Kind kind() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.UNAVAILABLE)
                ? Problem.Kind.UNAVAILABLE
                : Problem.Kind.REFUSED;
    }

    /** Whether the last attempt came to the same failure. */
    public boolean repeatsFailure() {
        return phase() != UnitState.Phase.CONFIGURED && phase() == before.phase() && errors().equals(before.errors());
    }

    /** The problems as text, to tell news from repetition. */
    String errors() {
        return problems.stream().map(Problem::toString).sorted().collect(Collectors.joining("\n"));
    }

    /** Whether somebody else changed the gateway since the last success. */
    boolean foundDrift() {
        return before.isSettled(at) && !differences.isEmpty();
    }
}
