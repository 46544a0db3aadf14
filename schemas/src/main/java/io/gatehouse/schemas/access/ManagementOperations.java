package io.gatehouse.schemas.access;

import static io.gatehouse.schemas.access.Role.AUDIT_ADMIN;
import static io.gatehouse.schemas.access.Role.AUDIT_VIEWER;
import static io.gatehouse.schemas.access.Role.DCR_CREATOR;
import static io.gatehouse.schemas.access.Role.DCR_MAINTAINER;
import static io.gatehouse.schemas.access.Role.DCR_VIEWER;
import static io.gatehouse.schemas.access.Role.ORG_ADMIN;
import static io.gatehouse.schemas.access.Role.ORG_READER;
import static io.gatehouse.schemas.access.Role.PORTAL_ADMIN;
import static io.gatehouse.schemas.access.Role.PORTAL_APPEARANCE;
import static io.gatehouse.schemas.access.Role.PORTAL_APPROVER;
import static io.gatehouse.schemas.access.Role.PORTAL_CREATOR;
import static io.gatehouse.schemas.access.Role.PORTAL_MAINTAINER;
import static io.gatehouse.schemas.access.Role.PORTAL_PUBLISHER;
import static io.gatehouse.schemas.access.Role.PORTAL_VIEWER;
import static io.gatehouse.schemas.access.Role.PRODUCT_ADMIN;
import static io.gatehouse.schemas.access.Role.PRODUCT_CREATOR;
import static io.gatehouse.schemas.access.Role.PRODUCT_MAINTAINER;
import static io.gatehouse.schemas.access.Role.PRODUCT_PUBLISHER;
import static io.gatehouse.schemas.access.Role.PRODUCT_VIEWER;
import static io.gatehouse.schemas.access.Role.STRATEGY_CREATOR;
import static io.gatehouse.schemas.access.Role.STRATEGY_MAINTAINER;
import static io.gatehouse.schemas.access.Role.STRATEGY_VIEWER;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may call which operation of the management APIs: one table for all services. What is not in it, nobody may call.
 * {@code Org Admin} may call everything in it, {@code Org Admin (Read Only)} everything that reads.
 */
public final class ManagementOperations {
    private static final Set<Role> PORTALS = EnumSet.range(PORTAL_ADMIN, PORTAL_VIEWER);
    private static final Set<Role> PRODUCTS = EnumSet.range(PRODUCT_ADMIN, PRODUCT_VIEWER);
    private static final Set<Role> PEOPLE = EnumSet.of(PORTAL_ADMIN, PORTAL_MAINTAINER, PORTAL_VIEWER);
    private static final Set<Role> PUBLISHERS =
            EnumSet.of(PORTAL_ADMIN, PORTAL_MAINTAINER, PORTAL_PUBLISHER, PRODUCT_ADMIN, PRODUCT_PUBLISHER);
    private static final Set<Role> EDITORS = EnumSet.of(PRODUCT_ADMIN, PRODUCT_MAINTAINER);
    private static final Set<Role> CARETAKERS = EnumSet.of(PORTAL_ADMIN, PORTAL_MAINTAINER);

    private static final Set<Role> AUDIT = EnumSet.of(AUDIT_ADMIN, AUDIT_VIEWER);
    private static final Set<Role> PORTAL_AUDIT = EnumSet.of(AUDIT_ADMIN, AUDIT_VIEWER, PORTAL_ADMIN);

    private static final List<Rule> TABLE = List.of(
            // identity providers that make clients
            allow("GET POST", "/v2/dcr-providers", DCR_CREATOR),
            allow("GET", "/v2/dcr-providers", DCR_MAINTAINER, DCR_VIEWER),
            allow("GET", "/v2/dcr-providers/*", DCR_CREATOR, DCR_MAINTAINER, DCR_VIEWER),
            allow("PATCH DELETE", "/v2/dcr-providers/*", DCR_MAINTAINER),
            allow("POST", "/v2/dcr-providers/*/verify", DCR_CREATOR, DCR_MAINTAINER),
            allow("GET", "/v2/dcr-providers/*/bridge-keys", DCR_MAINTAINER, DCR_VIEWER),
            allow("POST", "/v2/dcr-providers/*/bridge-keys", DCR_MAINTAINER),
            allow("DELETE", "/v2/dcr-providers/*/bridge-keys/*", DCR_MAINTAINER),
            // strategies
            allow("GET POST", "/v2/application-auth-strategies", STRATEGY_CREATOR),
            allow("GET", "/v2/application-auth-strategies", STRATEGY_MAINTAINER, STRATEGY_VIEWER),
            allow("GET", "/v2/application-auth-strategies/*", STRATEGY_CREATOR, STRATEGY_MAINTAINER, STRATEGY_VIEWER),
            allow("PUT PATCH DELETE", "/v2/application-auth-strategies/*", STRATEGY_MAINTAINER),
            // API products
            allow("GET", "/v2/api-products", PRODUCTS),
            allow("POST", "/v2/api-products", PRODUCT_CREATOR, PRODUCT_ADMIN),
            allow("GET", "/v2/api-products/*", PRODUCTS),
            allow("PATCH", "/v2/api-products/*", EDITORS),
            allow("DELETE", "/v2/api-products/*", PRODUCT_ADMIN),
            allow("GET", "/v2/api-products/*/documents", PRODUCTS),
            allow("POST", "/v2/api-products/*/documents", EDITORS),
            allow("GET", "/v2/api-products/*/documents/*", PRODUCTS),
            allow("PATCH DELETE", "/v2/api-products/*/documents/*", EDITORS),
            allow("GET", "/v2/api-products/*/product-versions", PRODUCTS),
            allow("POST", "/v2/api-products/*/product-versions", EDITORS),
            allow("GET", "/v2/api-products/*/product-versions/*", PRODUCTS),
            allow("PATCH DELETE", "/v2/api-products/*/product-versions/*", EDITORS),
            allow("GET", "/v2/api-products/*/product-versions/*/specifications", PRODUCTS),
            allow("POST", "/v2/api-products/*/product-versions/*/specifications", EDITORS),
            allow("GET", "/v2/api-products/*/product-versions/*/specifications/*", PRODUCTS),
            allow("PATCH DELETE", "/v2/api-products/*/product-versions/*/specifications/*", EDITORS),
            // portals and what is published in them
            allow("GET", "/v2/portals", PORTALS),
            allow("POST", "/v2/portals", PORTAL_CREATOR),
            allow("GET", "/v2/portals/*", PORTALS),
            allow("PATCH DELETE", "/v2/portals/*", PORTAL_ADMIN),
            allow("POST", "/v2/portals/*/publish", PUBLISHERS),
            allow("GET", "/v2/portals/*/products", PORTALS),
            allow("GET", "/v2/portals/*/product-versions", PORTALS),
            allow("POST", "/v2/portals/*/product-versions", PUBLISHERS),
            allow("GET", "/v2/portals/*/product-versions/*", PORTALS),
            allow("PUT PATCH DELETE", "/v2/portals/*/product-versions/*", PUBLISHERS),
            allow("GET", "/v2/portals/appearance-defaults", PORTALS),
            allow("GET", "/v2/portals/*/appearance", PORTALS),
            allow("PATCH", "/v2/portals/*/appearance", PORTAL_ADMIN, PORTAL_MAINTAINER, PORTAL_APPEARANCE),
            allow("GET", "/v2/portals/*/appearance/logo", PORTALS),
            allow("GET", "/v2/portals/*/appearance/catalog-cover", PORTALS),
            allow("POST", "/v2/portals/*/verify-domain", PORTAL_ADMIN),
            // developers, their applications and registrations
            allow("GET", "/v2/portals/*/developers", PEOPLE),
            allow("GET", "/v2/portals/*/developers/*", PEOPLE),
            allow("PATCH DELETE", "/v2/portals/*/developers/*", PORTAL_ADMIN),
            allow("GET", "/v2/portals/*/applications", PEOPLE),
            allow("GET", "/v2/portals/*/applications/*", PEOPLE),
            allow("DELETE", "/v2/portals/*/applications/*", CARETAKERS),
            allow("GET", "/v2/applications/*", PEOPLE),
            allow("GET", "/v2/portals/*/application-registrations", PEOPLE),
            allow("GET", "/v2/portals/*/applications/*/registrations", PEOPLE),
            allow("GET", "/v2/portals/*/applications/*/registrations/*", PEOPLE),
            allow("PATCH", "/v2/portals/*/applications/*/registrations/*", CARETAKERS),
            allow("PATCH", "/v2/portals/*/applications/*/registrations/*", PORTAL_APPROVER),
            allow("DELETE", "/v2/portals/*/applications/*/registrations/*", CARETAKERS),
            allow("GET", "/v2/portals/*/applications/*/registrations/*/granted-scopes", PEOPLE),
            // teams and sign-in
            allow("GET", "/v2/portal-roles", PORTALS),
            allow("GET POST", "/v2/portals/*/teams", PORTAL_ADMIN),
            allow("GET PATCH DELETE", "/v2/portals/*/teams/*", PORTAL_ADMIN),
            allow("GET POST", "/v2/portals/*/teams/*/developers", PORTAL_ADMIN),
            allow("DELETE", "/v2/portals/*/teams/*/developers/*", PORTAL_ADMIN),
            allow("GET POST", "/v2/portals/*/teams/*/assigned-roles", PORTAL_ADMIN),
            allow("DELETE", "/v2/portals/*/teams/*/assigned-roles/*", PORTAL_ADMIN),
            allow("GET", "/v2/portals/*/developers/*/teams", PORTAL_ADMIN),
            allow("GET PATCH", "/v2/portals/*/authentication-settings", PORTAL_ADMIN),
            allow("GET PATCH", "/v2/portals/*/identity-provider/team-group-mappings", PORTAL_ADMIN),
            allow("GET POST", "/v2/portals/*/identity-providers", PORTAL_ADMIN),
            allow("GET PATCH DELETE", "/v2/portals/*/identity-providers/*", PORTAL_ADMIN),
            // records that a service could not use
            allow("GET", "/v2/dead-letter-topics", AUDIT),
            allow("GET", "/v2/dead-letters", AUDIT),
            allow("GET", "/v2/dead-letters/*", AUDIT),
            allow("POST", "/v2/dead-letters/*/put-back", AUDIT_ADMIN),
            allow("DELETE", "/v2/dead-letters/*", AUDIT_ADMIN),
            // how the clients at identity providers are
            allow("GET", "/v2/idp-clients", DCR_MAINTAINER, DCR_VIEWER),
            allow("GET", "/v2/idp-clients/*", DCR_MAINTAINER, DCR_VIEWER),
            allow("POST", "/v2/idp-clients/*/retry", DCR_MAINTAINER),
            allow("POST", "/v2/idp-clients/*/forget", DCR_MAINTAINER),
            allow("GET", "/v2/idp-providers", DCR_MAINTAINER, DCR_VIEWER),
            allow("GET", "/v2/idp-providers/*", DCR_MAINTAINER, DCR_VIEWER),
            allow("POST", "/v2/idp-providers/*/pause", DCR_MAINTAINER),
            allow("POST", "/v2/idp-providers/*/resume", DCR_MAINTAINER),
            allow("GET", "/v2/idp-providers/*/scan", DCR_MAINTAINER, DCR_VIEWER),
            allow("POST", "/v2/idp-providers/*/scan", DCR_MAINTAINER),
            // what would change at the gateways
            allow("GET", "/v2/gateway-plans", EDITORS),
            allow("GET", "/v2/gateway-plans/*", EDITORS),
            allow("POST", "/v2/gateway-plans/*/repair", EDITORS),
            allow("POST", "/v2/gateway-issuer-keys", EDITORS),
            // the audit log
            allow("GET", "/v2/audit-log-webhook", AUDIT),
            allow("PATCH", "/v2/audit-log-webhook", AUDIT_ADMIN),
            allow("GET", "/v2/audit-log-webhook/status", AUDIT),
            allow("GET", "/v2/audit-log-replay-job", AUDIT),
            allow("PUT DELETE", "/v2/audit-log-replay-job", AUDIT_ADMIN),
            allow("GET", "/v2/audit-log-destinations", AUDIT),
            allow("POST", "/v2/audit-log-destinations", AUDIT_ADMIN),
            allow("GET", "/v2/audit-log-destinations/*", AUDIT),
            allow("PATCH DELETE", "/v2/audit-log-destinations/*", AUDIT_ADMIN),
            allow("POST DELETE", "/v2/audit-log-destinations/*/signing-secret", AUDIT_ADMIN),
            allow("GET", "/v2/portals/*/audit-log-webhook", PORTAL_AUDIT),
            allow("PATCH DELETE", "/v2/portals/*/audit-log-webhook", AUDIT_ADMIN, PORTAL_ADMIN),
            allow("GET", "/v2/portals/*/audit-log-webhook/status", PORTAL_AUDIT),
            allow("GET", "/v2/portals/*/audit-log-replay-job", PORTAL_AUDIT),
            allow("PUT DELETE", "/v2/portals/*/audit-log-replay-job", AUDIT_ADMIN, PORTAL_ADMIN),
            allow("GET", "/v3/audit-log-webhook", AUDIT),
            allow("PATCH DELETE", "/v3/audit-log-webhook", AUDIT_ADMIN),
            allow("GET", "/v3/audit-log-webhook/status", AUDIT),
            allow("GET", "/v3/audit-log-replay-job", AUDIT),
            allow("PUT DELETE", "/v3/audit-log-replay-job", AUDIT_ADMIN),
            allow("GET", "/v3/audit-log-destinations", AUDIT),
            allow("POST", "/v3/audit-log-destinations", AUDIT_ADMIN),
            allow("GET", "/v3/audit-log-destinations/*", AUDIT),
            allow("PATCH DELETE", "/v3/audit-log-destinations/*", AUDIT_ADMIN),
            allow("POST DELETE", "/v3/audit-log-destinations/*/signing-secret", AUDIT_ADMIN),
            allow("GET", "/v3/audit-logs", AUDIT),
            allow("GET", "/v3/audit-logs/export", AUDIT),
            allow("GET", "/v3/audit-logs/tail", AUDIT),
            allow("GET", "/v2/audit-log-chain-heads", AUDIT));

    private static final Map<String, Set<Role>> ALLOWED = byOperation();

    private ManagementOperations() {}

    /** Operations that a row speaks of, and the roles that may call them. */
    private record Rule(String methods, String path, Set<Role> roles) {}

    private static Rule allow(String methods, String path, Role... roles) {
        return allow(methods, path, Set.of(roles));
    }

    private static Rule allow(String methods, String path, Set<Role> roles) {
        return new Rule(methods, path, roles);
    }

    private static Map<String, Set<Role>> byOperation() {
        var allowed = new HashMap<String, Set<Role>>();
        for (var rule : TABLE) {
            for (var method : rule.methods.split(" ", -1)) {
                var roles = allowed.computeIfAbsent(key(method, rule.path), key -> EnumSet.of(ORG_ADMIN));
                roles.addAll(rule.roles);
                if (method.equals("GET")) {
                    roles.add(ORG_READER);
                }
            }
        }
        return Map.copyOf(allowed);
    }

    /**
     * Whether the table has an operation.
     *
     * @param method such as {@code GET}; {@code HEAD} counts as that
     * @param path path of the mapping, such as <code>/v2/portals/{id}</code>
     */
    public static boolean knows(String method, String path) {
        return ALLOWED.containsKey(key(method, path));
    }

    /** Whether one of several roles, by {@link Role#title}, is enough. */
    static boolean allows(Set<String> roles, String method, String path) {
        return ALLOWED.getOrDefault(key(method, path), Set.of()).stream()
                .anyMatch(role -> roles.contains(role.title()));
    }

    private static String key(String method, String path) {
        return (method.equals("HEAD") ? "GET" : method) + ' ' + path.replaceAll("\\{[^/]+}", "*");
    }
}
