package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The plugins of a gateway service.
 *
 * <ul>
 *   <li>No version linked, or none that ever had a strategy: nothing, the service is the operator's own.
 *   <li>Guarded: one authentication plugin as the strategies say, and {@code acl} for the guarded versions.
 *   <li>Guarded once but no more, by a strategy that is unknown, or by strategies that open-source Kong cannot combine: {@code
 *       request-termination} refuses every call. When in doubt, closed.
 * </ul>
 */
public final class ServicePlan {
    private final ServiceFacts facts;
    private final ServicePlugins plugins;

    private ServicePlan(ServiceFacts facts) {
        this.facts = facts;
        this.plugins = new ServicePlugins(facts);
    }

    /** Plans without looking at any gateway. */
    public static Plan of(ServiceFacts facts) {
        if (facts.productVersionIds().isEmpty() || facts.guards().isEmpty()) {
            return Plan.NOTHING;
        }
        return new ServicePlan(facts).plan();
    }

    private Plan plan() {
        var strategies = facts.guards().stream()
                .map(Guard::strategy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return switch (Authentication.of(strategies)) {
            case Authentication.None none -> closed(List.of());
            case Authentication.Impossible impossible -> closed(List.of(impossible(impossible.reason())));
            case Authentication.Keys keys -> open(plugins.keyAuth(keys.names()));
            case Authentication.Tokens tokens -> open(plugins.jwt(tokens.claim()));
        };
    }

    private Plan open(GatewayEntity authentication) {
        var guarded = new TreeSet<String>();
        facts.guards().stream()
                .filter(guard -> guard.strategy() != null)
                .map(Guard::productVersionId)
                .forEach(guarded::add);
        var wanted = List.of(plugins.acl(List.copyOf(guarded)), authentication);
        return new Plan(wanted, plugins.termination(), List.of(), facts.productVersionIds(), null);
    }

    private Plan closed(List<Problem> problems) {
        var lock = plugins.termination();
        return new Plan(List.of(lock), lock, problems, facts.productVersionIds(), null);
    }

    private Problem impossible(String reason) {
        return Problem.refused("services", facts.gatewayServiceId(), reason + "; the service is closed");
    }
}
