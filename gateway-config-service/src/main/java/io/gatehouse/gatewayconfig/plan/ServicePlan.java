package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The plugins of a gateway service.
 *
 * <ul>
 *   <li>No version linked, or none that ever had a strategy: nothing, the service is the operator's own.
 *   <li>Guarded: one authentication plugin as the strategies say, and {@code acl} for the guarded versions; at Konnect one
 *       plugin that does both.
 *   <li>Guarded once but no more (unless the operator says that it is then open), by a strategy that is unknown, by strategies that the gateway cannot combine, or by a plugin
 *       that it does not have: {@code request-termination} refuses every call. When in doubt, closed.
 * </ul>
 */
public final class ServicePlan {
    private final ServiceFacts facts;
    private final GatewayProfile profile;
    private final WithoutStrategy withoutStrategy;
    private final ServicePlugins plugins;

    private ServicePlan(ServiceFacts facts, GatewayProfile profile, WithoutStrategy withoutStrategy) {
        this.facts = facts;
        this.withoutStrategy = withoutStrategy;
        this.profile = profile;
        this.plugins = new ServicePlugins(facts, profile.version());
    }

    /** What becomes of a service when the last strategy of its versions is taken away. */
    public enum WithoutStrategy {
        /** Nobody gets through. */
        CLOSED,
        /** Everybody does, as before there was a strategy. */
        OPEN
    }

    /**
     * Plans without looking at any gateway.
     *
     * @param opener opens sealed secrets of strategies, which only plugins of an Enterprise gateway know what to do with
     */
    public static Plan of(
            ServiceFacts facts,
            GatewayProfile profile,
            WithoutStrategy withoutStrategy,
            Function<String, Secret> opener) {
        if (facts.productVersionIds().isEmpty() || facts.guards().isEmpty()) {
            return Plan.NOTHING;
        }
        try {
            var opened = profile.mode() == Mode.OPEN_SOURCE ? facts : facts.opened(opener);
            return new ServicePlan(opened, profile, withoutStrategy).plan();
        } catch (SealedValueException e) {
            return new ServicePlan(facts, profile, withoutStrategy)
                    .impossible("a secret of its strategy cannot be used, " + e.getMessage());
        }
    }

    private Plan plan() {
        var strategies = facts.guards().stream()
                .map(Guard::strategy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (withoutStrategy == WithoutStrategy.OPEN && facts.guards().stream().allMatch(Guard::takenAway)) {
            return new Plan(List.of(), null, List.of(), facts.productVersionIds(), null);
        }
        if (profile.mode() == Mode.KONNECT) {
            return applicationAuth(strategies);
        }
        return switch (Authentication.of(strategies, profile)) {
            case Authentication.None none -> closed(List.of());
            case Authentication.Impossible impossible -> impossible(impossible.reason());
            case Authentication.Keys keys -> behindAcl(plugins.keyAuth(keys.names()));
            case Authentication.Tokens tokens -> behindAcl(plugins.jwt(tokens.claim()));
            case Authentication.OpenIdConnect tokens -> behindAcl(plugins.openIdConnect(tokens.config()));
        };
    }

    private Plan applicationAuth(List<Strategy> strategies) {
        var versions = guardedVersions();
        if (versions.isEmpty()) {
            return closed(List.of());
        }
        var auth = new ApplicationAuth(strategies);
        if (versions.size() > 1) {
            return impossible("one gateway service can guard one product version with " + profile + " (versions "
                    + String.join(", ", versions) + ")");
        }
        return auth.conflict()
                .map(this::impossible)
                .orElseGet(() -> open(List.of(plugins.applicationAuth(auth.fields(versions.getFirst())))));
    }

    private Plan behindAcl(GatewayEntity authentication) {
        return open(List.of(plugins.acl(guardedVersions()), authentication));
    }

    private List<String> guardedVersions() {
        return facts.guards().stream()
                .filter(guard -> guard.strategy() != null)
                .map(Guard::productVersionId)
                .distinct()
                .sorted()
                .toList();
    }

    private Plan open(List<GatewayEntity> wanted) {
        var missing = wanted.stream()
                .map(GatewayEntity::name)
                .filter(name -> !profile.has(name))
                .toList();
        return missing.isEmpty()
                ? new Plan(wanted, plugins.termination(), List.of(), facts.productVersionIds(), null)
                : impossible("plugin " + String.join(", ", missing) + " is not available at this gateway, " + profile);
    }

    private Plan impossible(String reason) {
        return closed(
                List.of(Problem.refused("services", facts.gatewayServiceId(), reason + "; the service is closed")));
    }

    private Plan closed(List<Problem> problems) {
        var lock = plugins.termination();
        return new Plan(List.of(lock), lock, problems, facts.productVersionIds(), null);
    }
}
