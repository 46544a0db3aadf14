package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One write at a gateway. Writes take force one by one, so their order decides who gets through in between, or for good when
 * the rest fails.
 *
 * <p>At a service, Kong runs {@code jwt} and {@code key-auth} first, then {@code acl}, then {@code request-termination}.
 * Authentication without {@code acl} lets anyone with a credential through, approved or not; {@code acl} without authentication
 * answers everyone 401; {@code request-termination} answers everyone 403. {@code konnect-application-auth} is both in one and
 * stands where {@code acl} does. So:
 *
 * <ol>
 *   <li>{@code request-termination} comes first and goes last: a service that closes is closed before anything is taken away,
 *       one that opens stays closed until all is in place.
 *   <li>{@code acl} comes before authentication and goes after it: there is never authentication alone.
 *   <li>New plugins come before old ones go: a change from {@code jwt} to {@code key-auth} asks for both in between.
 * </ol>
 *
 * <p>At a consumer, what is taken away goes before anything is added: groups first (a revoked application is out with the first
 * write), then credentials, then new credentials, then new groups. A consumer that goes takes all it has along in one write. An
 * application at Konnect is credential and groups in one.
 * Across consumers and services no order is needed: a group opens nothing but what {@code acl} of its version lets through.
 */
record Step(Action action, GatewayEntity entity) {
    enum Action {
        CREATE,
        UPDATE,
        DELETE
    }

    /** Whether something is put in place. */
    boolean writes() {
        return action != Action.DELETE;
    }

    static List<Step> inSafeOrder(Collection<Step> steps) {
        var leaving = steps.stream()
                .filter(step -> step.rank() == Rank.CONSUMER_GOES)
                .map(step -> step.entity().id())
                .findFirst();
        return steps.stream()
                .filter(step -> step.rank() == Rank.CONSUMER_GOES
                        || step.entity().kind() == Kind.KONNECT_APPLICATION
                        || leaving.filter(step.entity().root()::equals).isEmpty())
                .sorted(Comparator.comparing(Step::rank))
                .toList();
    }

    Rank rank() {
        return switch (entity.kind()) {
            case CONSUMER -> writes() ? Rank.CONSUMER_COMES : Rank.CONSUMER_GOES;
            case ACL -> writes() ? Rank.GROUP_COMES : Rank.GROUP_GOES;
            case JWT, KEY_AUTH, KONNECT_APPLICATION -> writes() ? Rank.CREDENTIAL_COMES : Rank.CREDENTIAL_GOES;
            case PLUGIN ->
                switch (entity.name()) {
                    case "request-termination" -> writes() ? Rank.LOCK_COMES : Rank.LOCK_GOES;
                    case "acl", "konnect-application-auth" -> writes() ? Rank.ACL_COMES : Rank.ACL_GOES;
                    default -> writes() ? Rank.AUTHENTICATION_COMES : Rank.AUTHENTICATION_GOES;
                };
        };
    }

    /** In the order of execution. */
    enum Rank {
        CONSUMER_COMES,
        GROUP_GOES,
        CREDENTIAL_GOES,
        CREDENTIAL_COMES,
        GROUP_COMES,
        CONSUMER_GOES,
        LOCK_COMES,
        ACL_COMES,
        AUTHENTICATION_COMES,
        AUTHENTICATION_GOES,
        ACL_GOES,
        LOCK_GOES
    }
}
