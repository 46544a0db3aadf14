package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
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
 * is not approved it is forbidden (403). At Konnect its place is taken by {@link KonnectApplications}.
 */
public final class ConsumerPlan {
    private final ConsumerFacts facts;
    private final GatewayProfile profile;
    private final String consumerId;
    private final List<GatewayEntity> wanted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ConsumerPlan(ConsumerFacts facts, GatewayProfile profile) {
        this.facts = facts;
        this.profile = profile;
        this.consumerId = EntityIds.consumer(facts.controlPlaneId(), facts.applicationId());
    }

    /**
     * Plans without looking at any gateway.
     *
     * @param opener opens sealed keys; throws {@link io.gatehouse.schemas.sealed.SealedValueException} where it cannot
     * @param now keys that end until then are left out
     */
    public static Plan of(ConsumerFacts facts, GatewayProfile profile, Function<String, Secret> opener, Instant now) {
        if (facts.credentials() == null || facts.registrations().isEmpty()) {
            return Plan.NOTHING;
        }
        return new ConsumerPlan(facts, profile).plan(opener, now);
    }

    private Plan plan(Function<String, Secret> opener, Instant now) {
        var applications = new KonnectApplications(facts, consumerId);
        var atKonnect = profile.mode() == Mode.KONNECT;
        var keys = new KeyCredentials(facts, now, atKonnect ? applications::ofKey : this::key);
        if (!atKonnect) {
            wanted.add(consumer());
        }
        if (facts.credentials() == CredentialKind.API_KEY) {
            keys.add(opener, wanted, problems);
        } else {
            addToken(applications);
        }
        if (!atKonnect) {
            facts.registrations().stream()
                    .filter(Access::granted)
                    .map(this::group)
                    .forEach(wanted::add);
        }
        var versions = facts.registrations().stream()
                .map(Access::productVersionId)
                .distinct()
                .toList();
        return new Plan(List.copyOf(wanted), null, List.copyOf(problems), versions, keys.nextEnd());
    }

    /** In enterprise mode the client id on the consumer is all it takes. */
    private void addToken(KonnectApplications applications) {
        switch (profile.mode()) {
            case OPEN_SOURCE -> TokenCredential.add(facts, consumerId, wanted, problems);
            case ENTERPRISE -> {}
            case KONNECT -> applications.ofClient().ifPresent(wanted::add);
        }
    }

    private GatewayEntity key(String credentialId, Secret key) {
        return new GatewayEntity(
                Kind.KEY_AUTH,
                EntityIds.key(facts.controlPlaneId(), credentialId),
                consumerId,
                Map.of("key", key, "tags", Tags.application(facts.applicationId())));
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
