package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of an application: there as soon as the application asked for any version on the control plane, with its
 * credentials and a group for each version it may call. So a call without registration is unauthenticated (401), with one that
 * is not approved it is forbidden (403).
 */
public final class ConsumerPlan {
    private final ConsumerFacts facts;
    private final String consumerId;
    private final List<GatewayEntity> wanted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ConsumerPlan(ConsumerFacts facts) {
        this.facts = facts;
        this.consumerId = EntityIds.consumer(facts.controlPlaneId(), facts.applicationId());
    }

    /**
     * Plans without looking at any gateway.
     *
     * @param opener opens sealed keys; throws {@link io.gatehouse.schemas.sealed.SealedValueException} where it cannot
     * @param now keys that end until then are left out
     */
    public static Plan of(ConsumerFacts facts, Function<String, Secret> opener, Instant now) {
        if (facts.credentials() == null || facts.registrations().isEmpty()) {
            return Plan.NOTHING;
        }
        return new ConsumerPlan(facts).plan(opener, now);
    }

    private Plan plan(Function<String, Secret> opener, Instant now) {
        wanted.add(consumer());
        var keys = new KeyCredentials(facts, consumerId, now);
        if (facts.credentials() == CredentialKind.API_KEY) {
            keys.add(opener, wanted, problems);
        } else {
            TokenCredential.add(facts, consumerId, wanted, problems);
        }
        facts.registrations().stream().filter(Access::approved).map(this::group).forEach(wanted::add);
        var versions = facts.registrations().stream()
                .map(Access::productVersionId)
                .distinct()
                .toList();
        return new Plan(List.copyOf(wanted), null, List.copyOf(problems), versions, keys.nextEnd());
    }

    private GatewayEntity consumer() {
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("username", facts.applicationId());
        fields.put("custom_id", facts.clientId());
        fields.put("tags", Tags.application(facts.applicationId()));
        return new GatewayEntity(Kind.CONSUMER, consumerId, null, fields);
    }

    private GatewayEntity group(Access access) {
        var version = access.productVersionId();
        return new GatewayEntity(
                Kind.ACL,
                EntityIds.group(facts.controlPlaneId(), facts.applicationId(), version),
                consumerId,
                Map.of("group", version, "tags", Tags.group(facts.applicationId(), version)));
    }
}
