package io.gatehouse.schemas.access;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller of the management APIs may do, named as in Konnect: the kind of thing, then the role. A role holds for all
 * things of its kind. What each may do stands in {@link ManagementOperations}.
 *
 * @see <a href="https://developer.konghq.com/konnect-platform/teams-and-roles/">Konnect, teams and roles</a>
 */
enum Role {
    /** Everything. */
    ORG_ADMIN("Org Admin"),
    /** Reading everything. */
    ORG_READER("Org Admin (Read Only)"),
    DCR_CREATOR("DCR Creator"),
    DCR_MAINTAINER("DCR Maintainer"),
    DCR_VIEWER("DCR Viewer"),
    STRATEGY_CREATOR("Application Auth Strategies Creator"),
    STRATEGY_MAINTAINER("Application Auth Strategies Maintainer"),
    STRATEGY_VIEWER("Application Auth Strategies Viewer"),
    PRODUCT_ADMIN("API Products Admin"),
    PRODUCT_CREATOR("API Products Creator"),
    PRODUCT_MAINTAINER("API Products Maintainer"),
    PRODUCT_PUBLISHER("API Products Publisher"),
    PRODUCT_VIEWER("API Products Viewer"),
    PORTAL_ADMIN("Portals Admin"),
    PORTAL_APPEARANCE("Portals Appearance Maintainer"),
    PORTAL_CREATOR("Portals Creator"),
    PORTAL_MAINTAINER("Portals Maintainer"),
    PORTAL_PUBLISHER("Portals Product Publisher"),
    PORTAL_APPROVER("Portals API Registration Approver"),
    PORTAL_VIEWER("Portals Viewer"),
    AUDIT_ADMIN("Audit Logs Admin"),
    AUDIT_VIEWER("Audit Logs Viewer");

    /** Short words for the two roles that small installations need. */
    private static final Map<String, Role> SHORT = Map.of("admin", ORG_ADMIN, "viewer", ORG_READER);

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's name, such as {@code DCR Creator}. */
    String title() {
        return title;
    }

    /**
     * The role of a name, in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none; its message names those that there are
     */
    static Role named(String name) {
        var role = SHORT.get(name);
        return role != null
                ? role
                : Arrays.stream(values())
                        .filter(one -> one.title.equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "no role \"" + name + "\" (expected: admin, viewer, " + titles() + ')'));
    }

    /** The names of several roles, each as {@link #title} writes it. */
    static Set<String> canonical(Set<String> names) {
        return names.stream().map(name -> named(name).title).collect(Collectors.toUnmodifiableSet());
    }

    private static String titles() {
        return Arrays.stream(values()).map(Role::title).collect(joining(", "));
    }
}
