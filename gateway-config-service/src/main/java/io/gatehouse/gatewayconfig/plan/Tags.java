package io.gatehouse.gatewayconfig.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What marks an entity as made by us, and for whom. Kong takes printable ASCII without comma and slash, and UTF-8.
 *
 * <p>{@code konnect-managed-plugin} keeps decK from removing our plugins; consumers and their credentials it removes all the
 * same, unless called with {@code --select-tag} or {@code --skip-consumers}.
 */
public final class Tags {
    /** Carried by all that is ours. */
    public static final String OURS = "gatehouse";

    /** Before the id of the unit, where an entity has no parent that would tell. */
    public static final String UNIT = "gatehouse-unit:";

    private static final List<String> ALWAYS = List.of(OURS, "konnect-managed-plugin", "konnect-app-registration");

    private Tags() {}

    static List<String> application(String id) {
        return with(Stream.of("application:" + id));
    }

    static List<String> group(String applicationId, String productVersionId) {
        return with(Stream.of("application:" + applicationId, "product-version:" + productVersionId));
    }

    static List<String> productVersions(List<String> ids) {
        return with(ids.stream().map(id -> "product-version:" + id));
    }

    static List<String> konnectApplication(String applicationId, String unitId) {
        return with(Stream.of("application:" + applicationId, UNIT + unitId));
    }

    private static List<String> with(Stream<String> owners) {
        return Stream.concat(ALWAYS.stream(), owners).toList();
    }
}
