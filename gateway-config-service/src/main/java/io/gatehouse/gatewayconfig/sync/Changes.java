package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.sync.Step.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The difference between what is wanted of a unit and what is there. Only what carries our tag, or is known to have been put there by us,
 * is ever changed or removed.
 *
 * @param steps in safe order, see {@link Step}
 * @param clashes wanted entities whose place is taken by one that is not ours, such as a plugin of the same name
 * @param unchanged how many are as wanted
 */
record Changes(List<Step> steps, List<GatewayEntity> clashes, int unchanged) {
    /** @param applied what we put there before, as collection/id: ours even when someone took its tags away */
    static Changes between(
            Collection<GatewayEntity> wanted, Collection<GatewayEntity> found, Collection<String> applied) {
        var steps = new ArrayList<Step>();
        var clashes = new ArrayList<GatewayEntity>();
        var kept = new ArrayList<GatewayEntity>();
        for (var entity : wanted) {
            var place = place(entity, found);
            if (place.isPresent() && isForeign(entity, place.get())) {
                clashes.add(entity);
                continue;
            }
            place.ifPresent(kept::add);
            if (place.isEmpty()) {
                steps.add(new Step(Action.CREATE, entity));
            } else if (!Comparison.satisfied(entity, place.get())) {
                steps.add(new Step(Action.UPDATE, entity.withId(place.get().id())));
            }
        }
        found.stream()
                .filter(entity -> (entity.isOurs() || applied.contains(entity.path())) && !kept.contains(entity))
                .forEach(entity -> steps.add(new Step(Action.DELETE, entity)));
        var unchanged = wanted.size()
                - clashes.size()
                - (int) steps.stream().filter(Step::writes).count();
        return new Changes(Step.inSafeOrder(steps), clashes, unchanged);
    }

    /** Whether anything is to be done. */
    boolean isEmpty() {
        return steps.isEmpty() && clashes.isEmpty();
    }

    /** What stands where the entity is to stand: under its id, else in the place that only one can have. */
    private static Optional<GatewayEntity> place(GatewayEntity wanted, Collection<GatewayEntity> found) {
        return found.stream()
                .filter(other -> other.kind() == wanted.kind() && other.id().equals(wanted.id()))
                .findFirst()
                .or(() -> found.stream()
                        .filter(other -> isSamePlace(wanted, other))
                        .findFirst());
    }

    private static boolean isSamePlace(GatewayEntity wanted, GatewayEntity other) {
        if (wanted.kind() != other.kind() || !wanted.root().equals(other.root())) {
            return false;
        }
        return switch (wanted.kind()) {
            case PLUGIN -> wanted.name().equals(other.name()) && isForAll(other);
            case ACL -> wanted.name().equals(other.name());
            case CONSUMER, JWT, KEY_AUTH, KONNECT_APPLICATION -> false;
        };
    }

    /** Whether a plugin holds for the whole service, as ours do. */
    private static boolean isForAll(GatewayEntity plugin) {
        return plugin.fields().get("route") == null && plugin.fields().get("consumer") == null;
    }

    /** An entity under our id is ours, even when someone took its tags away. */
    private static boolean isForeign(GatewayEntity wanted, GatewayEntity found) {
        return !found.isOurs() && !found.id().equals(wanted.id());
    }
}
