package io.gatehouse.gatewayconfig.sync;

import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.schemas.sealed.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which fields an entity is not as wanted. A gateway adds fields and defaults of its own, so only what is wanted counts; null
 * wanted is null or absent found. Lists are compared as sets, since a gateway may keep them in another order, unless a place in
 * them has a meaning: paths of claims, and names with their values.
 */
final class Comparison {
    private static final Pattern ORDERED =
            Pattern.compile(".*(_claims?|_args_(names|values)|_headers?_(names|values))");

    private final List<String> differences = new ArrayList<>();

    private Comparison() {}

    static boolean satisfied(GatewayEntity wanted, GatewayEntity found) {
        return differences(wanted, found).isEmpty();
    }

    /** Names of fields, without their values, since one may be a key; such as {@code config.allow}. */
    static List<String> differences(GatewayEntity wanted, GatewayEntity found) {
        var comparison = new Comparison();
        if (!wanted.root().equals(found.root())) {
            comparison.differences.add("id of what it belongs to");
        }
        comparison.compareFields("", wanted.fields(), found.fields());
        return comparison.differences;
    }

    private void compareFields(String path, Map<?, ?> wanted, Map<?, ?> found) {
        var sorted = new TreeMap<String, @Nullable Object>();
        wanted.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        sorted.forEach((name, value) -> compare(path.isEmpty() ? name : path + "." + name, value, found.get(name)));
    }

    private void compare(String path, @Nullable Object wanted, @Nullable Object found) {
        if (wanted instanceof Map<?, ?> fields && found instanceof Map<?, ?> others) {
            compareFields(path, fields, others);
        } else if (wanted instanceof List<?> items && found instanceof List<?> others) {
            compareItems(path, items, others);
        } else if (!same(wanted, found)) {
            differences.add(path);
        }
    }

    private void compareItems(String path, List<?> wanted, List<?> found) {
        var inOrder = ORDERED.matcher(path).matches()
                || wanted.stream().anyMatch(item -> item instanceof Map || item instanceof Secret);
        if (wanted.size() != found.size()) {
            differences.add(path);
        } else if (inOrder) {
            for (var i = 0; i < wanted.size(); i++) {
                compare(path + "[" + i + "]", wanted.get(i), found.get(i));
            }
        } else if (!wanted.containsAll(found) || !found.containsAll(wanted)) {
            differences.add(path);
        }
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object found) {
        return switch (wanted) {
            case null -> found == null;
            case Secret secret -> secret.reveal().equals(found);
            case Number number -> found instanceof Number other && number.doubleValue() == other.doubleValue();
            default -> wanted.equals(found);
        };
    }
}
