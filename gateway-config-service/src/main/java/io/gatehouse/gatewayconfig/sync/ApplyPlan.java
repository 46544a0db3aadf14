package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.sync.Step.Rank;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Sends the difference to a gateway, in the order of {@link Step}. An entity that is refused does not stop the others, with
 * three exceptions that keep the service closed:
 *
 * <ul>
 *   <li>Without {@code acl} of ours, since the gateway refuses it or somebody else's holds its place, authentication is not put
 *       in place, and the lock is: a foreign {@code acl} knows nothing of approvals.
 *   <li>While anything wanted could not be put in place, no plugin is removed.
 *   <li>Without its consumer, no credential or group is sent.
 * </ul>
 *
 * <p>A foreign authentication plugin needs no lock: {@code acl} of ours still lets none but approved consumers pass.
 */
final class ApplyPlan {
    private static final Set<Rank> PLUGINS_GO = Set.of(Rank.AUTHENTICATION_GOES, Rank.ACL_GOES, Rank.LOCK_GOES);
    private static final Set<String> APPROVING = Set.of("acl", "konnect-application-auth");
    private static final Set<Rank> NEED_CONSUMER = Set.of(Rank.CREDENTIAL_COMES, Rank.GROUP_COMES);

    private final Gateway gateway;
    private final Plan plan;
    private final Collection<GatewayEntity> found;
    private final Changes changes;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private Counts counts;

    /** @param applied what we put there before, as collection/id */
    ApplyPlan(Gateway gateway, Plan plan, Collection<GatewayEntity> found, Collection<String> applied) {
        this.gateway = gateway;
        this.plan = plan;
        this.found = found;
        this.changes = Changes.between(plan.wanted(), found, applied);
        this.counts = new Counts(0, 0, 0, changes.unchanged());
    }

    /**
     * Applies the difference; repeatable.
     *
     * @throws GatewayUnavailableException if the gateway does not answer; what was sent so far stays
     */
    Applied apply() {
        changes.clashes().forEach(entity -> problems.add(clash(entity)));
        if (isAclMissing()) {
            putLock();
        }
        for (var step : changes.steps()) {
            if (isSafe(step)) {
                execute(step);
            }
        }
        return new Applied(counts, List.copyOf(differences), List.copyOf(problems));
    }

    /** What was done, what was found different, what could not be done. */
    record Applied(Counts counts, List<String> differences, List<Problem> problems) {}

    private boolean isSafe(Step step) {
        var rank = step.rank();
        if (PLUGINS_GO.contains(rank)) {
            return problems.isEmpty();
        }
        return switch (rank) {
            case AUTHENTICATION_COMES -> !isAclMissing();
            default -> !NEED_CONSUMER.contains(rank) || problems.stream().noneMatch(ApplyPlan::isConsumer);
        };
    }

    private void execute(Step step) {
        try {
            if (step.writes()) {
                gateway.put(step.entity());
            } else {
                gateway.delete(step.entity());
            }
            counts = counts.plus(step.action());
            differences.add(step.entity().path());
        } catch (GatewayRejectedException e) {
            e.complaints().forEach(complaint -> problems.add(problem(step, complaint)));
            if (step.rank() == Rank.ACL_COMES) {
                putLock();
            }
        }
    }

    /** Closes the service, unless it is closed or the lock is refused as well. */
    private void putLock() {
        var lock = plan.lock();
        if (lock != null && !plan.wanted().contains(lock)) {
            Changes.between(List.of(lock), found, List.of()).steps().stream()
                    .filter(Step::writes)
                    .forEach(this::execute);
        }
    }

    static Problem clash(GatewayEntity entity) {
        return Problem.of(
                Problem.Kind.REFUSED,
                entity,
                null,
                "another " + entity.name() + " that is not ours is in its place; it is left as it is");
    }

    private static Problem problem(Step step, GatewayRejectedException.Complaint complaint) {
        return Problem.of(Problem.Kind.REFUSED, step.entity(), complaint.field(), complaint.message());
    }

    private boolean isAclMissing() {
        return problems.stream()
                .anyMatch(problem ->
                        problem.entityType().equals(Kind.PLUGIN.collection()) && APPROVING.contains(problem.name()));
    }

    private static boolean isConsumer(Problem problem) {
        return problem.entityType().equals(Kind.CONSUMER.collection());
    }
}
