package io.gatehouse.gatewayconfig.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one unit is to look like.
 *
 * @param wanted all its entities; whatever else of ours is there is to go
 * @param lock the plugin that refuses every call, put in place when the wanted plugins cannot be; null where none is needed
 * @param problems why something that was asked for is not among the wanted
 * @param productVersionIds versions concerned
 * @param nextChangeAt when the plan changes by itself, since a key ends; null for never
 */
public record Plan(
        List<GatewayEntity> wanted,
        @Nullable GatewayEntity lock,
        List<Problem> problems,
        List<String> productVersionIds,
        @Nullable Instant nextChangeAt) {
    static final Plan NOTHING = new Plan(List.of(), null, List.of(), List.of(), null);

    /** The same with something else in place for now. */
    public Plan putOff(List<GatewayEntity> instead, Problem reason) {
        var all = Stream.concat(problems.stream(), Stream.of(reason)).toList();
        return new Plan(instead, lock, all, productVersionIds, nextChangeAt);
    }

    Plan withoutProblems() {
        return new Plan(wanted, lock, List.of(), productVersionIds, nextChangeAt);
    }

    /** Whether the unit has no place at the gateway. */
    public boolean isNothing() {
        return wanted.isEmpty() && problems.isEmpty();
    }
}
