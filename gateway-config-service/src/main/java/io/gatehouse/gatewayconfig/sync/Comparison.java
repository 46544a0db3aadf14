package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.schemas.sealed.Secret;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entity is as wanted. A gateway adds fields and defaults of its own, so only what is wanted counts; lists are
 * compared as sets, since a gateway may keep them in another order; null wanted is null or absent found.
 */
final class Comparison {
    private Comparison() {}

    static boolean satisfied(GatewayEntity wanted, GatewayEntity found) {
        return wanted.root().equals(found.root()) && satisfied(wanted.fields(), found.fields());
    }

    private static boolean satisfied(@Nullable Object wanted, @Nullable Object found) {
        return switch (wanted) {
            case null -> found == null;
            case Secret secret -> secret.reveal().equals(found);
            case Map<?, ?> fields ->
                found instanceof Map<?, ?> others
                        && fields.entrySet().stream()
                                .allMatch(field -> satisfied(field.getValue(), others.get(field.getKey())));
            case Collection<?> items ->
                found instanceof Collection<?> others
                        && items.size() == others.size()
                        && items.containsAll(others)
                        && others.containsAll(items);
            case Number number -> found instanceof Number other && number.doubleValue() == other.doubleValue();
            default -> wanted.equals(found);
        };
    }
}
