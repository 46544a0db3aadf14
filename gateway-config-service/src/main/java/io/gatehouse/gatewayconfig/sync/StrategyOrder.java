package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.GatewayProfile.Mode;
import io.gatehouse.gatewayconfig.plan.Plan;
import io.gatehouse.gatewayconfig.plan.Problem;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order in which a version's strategies and the applications that have them change at a Konnect control plane. Some releases
 * of {@code konnect-application-auth} check no token of an application whose strategy they do not know and let it through if its
 * scopes say so. So an application gets a scope after the plugin has its strategy, and the plugin loses a strategy after the
 * applications have lost the scope: until then it keeps it, and where it cannot, the service is closed.
 *
 * <p>What is put off is told and tried again as what waits for an unavailable gateway is.
 */
final class StrategyOrder {
    private final Gateway gateway;

    StrategyOrder(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The part of a plan that may be applied to what is found now. */
    Plan safe(UnitKey.Kind kind, Plan plan, List<GatewayEntity> found) {
        if (gateway.profile().mode() != Mode.KONNECT) {
            return plan;
        }
        return switch (kind) {
            case SERVICE ->
                ApplicationAuthPlugin.among(plan.wanted())
                        .map(wanted -> service(plan, wanted, found))
                        .orElse(plan);
            case CONSUMER -> applications(plan, found);
        };
    }

    private Plan service(Plan plan, ApplicationAuthPlugin wanted, List<GatewayEntity> found) {
        var present = ApplicationAuthPlugin.among(found).filter(plugin -> isSameScope(plugin, wanted));
        var losesNone = present.isPresent()
                && wanted.strategies().containsAll(present.get().strategies());
        var left = losesNone ? Set.<String>of() : strategiesOfApplications(wanted);
        if (left.isEmpty()) {
            return plan;
        }
        var kept = present.filter(plugin -> plugin.strategies().containsAll(left))
                .map(plugin -> wanted.keeping(left, plugin))
                .or(() -> Optional.ofNullable(plan.lock()))
                .map(List::of)
                .orElse(List.of());
        return plan.putOff(
                kept,
                waiting(
                        wanted.entity(),
                        "applications with strategy " + String.join(", ", left) + " lose the version"));
    }

    private static boolean isSameScope(ApplicationAuthPlugin one, ApplicationAuthPlugin other) {
        return one.scope().equals(other.scope());
    }

    /** Of applications that may call the version now and have none of the wanted strategies. */
    private Set<String> strategiesOfApplications(ApplicationAuthPlugin wanted) {
        var strategies = new TreeSet<String>();
        gateway.readOurs(UnitKey.Kind.CONSUMER).values().forEach(entities -> entities.stream()
                .filter(entity -> entity.kind() == Kind.KONNECT_APPLICATION)
                .filter(application -> scopes(application).contains(wanted.scope()))
                .forEach(application -> strategies.add(strategy(application))));
        strategies.removeAll(wanted.strategies());
        return strategies;
    }

    private Plan applications(Plan plan, List<GatewayEntity> found) {
        var late = new ArrayList<GatewayEntity>();
        var wanted = plan.wanted().stream()
                .map(application -> {
                    var safe = withScopes(application, granted(application, found));
                    if (!safe.equals(application)) {
                        late.add(application);
                    }
                    return safe;
                })
                .toList();
        return late.isEmpty()
                ? plan
                : plan.putOff(wanted, waiting(late.getFirst(), "a version has strategy " + strategy(late.getFirst())));
    }

    /** What it has already, and what its strategy guards by now. */
    private List<String> granted(GatewayEntity application, List<GatewayEntity> found) {
        var had = found.stream()
                .filter(other -> other.path().equals(application.path()))
                .filter(other -> strategy(other).equals(strategy(application)))
                .flatMap(other -> scopes(other).stream())
                .toList();
        var wanted = scopes(application);
        if (had.containsAll(wanted)) {
            return wanted;
        }
        var plugins = gateway.readOurs(UnitKey.Kind.SERVICE).values().stream()
                .flatMap(entities -> ApplicationAuthPlugin.among(entities).stream())
                .filter(plugin -> plugin.strategies().contains(strategy(application)))
                .map(ApplicationAuthPlugin::scope)
                .toList();
        return wanted.stream()
                .filter(scope -> had.contains(scope) || plugins.contains(scope))
                .toList();
    }

    private static GatewayEntity withScopes(GatewayEntity application, List<String> scopes) {
        var fields = new HashMap<>(application.fields());
        fields.put("scopes", scopes);
        return new GatewayEntity(application.kind(), application.id(), application.parentId(), fields);
    }

    private static List<String> scopes(GatewayEntity application) {
        return application.fields().get("scopes") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String strategy(GatewayEntity application) {
        return String.valueOf(application.fields().get("auth_strategy_id"));
    }

    private static Problem waiting(GatewayEntity entity, String event) {
        return Problem.of(Problem.Kind.UNAVAILABLE, entity, null, "put off until " + event);
    }
}
