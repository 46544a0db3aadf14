package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads gateway services with the versions linked to them and what guards these: three questions for any number. */
class StoredServices {
    private static final String LINKED = " WHERE v.control_plane_id = :plane AND v.gateway_service_id = ANY (:ids)";

    private final JdbcClient jdbc;

    StoredServices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ServiceFacts> facts(String controlPlaneId, Collection<String> gatewayServiceIds) {
        var ids = gatewayServiceIds.toArray(String[]::new);
        var versions = versions(controlPlaneId, ids);
        var guards = guards(controlPlaneId, ids);
        var revisions = revisions(controlPlaneId, ids);
        var facts = new HashMap<String, ServiceFacts>();
        for (var id : ids) {
            var revision = revisions.getOrDefault(id, List.of(0L)).getFirst();
            var linked = versions.getOrDefault(id, List.of());
            facts.put(id, new ServiceFacts(controlPlaneId, id, revision, linked, guards.getOrDefault(id, List.of())));
        }
        return facts;
    }

    private Map<String, List<String>> versions(String controlPlaneId, String[] ids) {
        return Groups.of(
                linked(
                        "SELECT v.gateway_service_id, v.id FROM product_version v" + LINKED
                                + " AND NOT v.deleted ORDER BY v.id",
                        controlPlaneId,
                        ids),
                (row, number) -> row.getString(2));
    }

    private Map<String, List<Guard>> guards(String controlPlaneId, String[] ids) {
        return Groups.of(
                linked("""
                        SELECT v.gateway_service_id, v.id AS version_id, s.id AS strategy_id, s.type, s.key_names,
                            s.credential_claim, s.scopes, s.auth_methods, s.plugin_config, s.sealed_plugin_config,
                            coalesce(s.issuer, i.issuer) AS issuer,
                            p.auth_strategy_id IS NULL OR p.deleted AS taken_away
                        FROM product_version v JOIN publication p ON p.product_version_id = v.id
                        LEFT JOIN auth_strategy s
                            ON s.id = p.auth_strategy_id AND NOT s.deleted AND NOT p.deleted
                        LEFT JOIN identity_provider i ON i.id = s.identity_provider_id AND NOT i.deleted
                        """ + LINKED + " AND NOT v.deleted AND p.guarded_before ORDER BY p.id", controlPlaneId, ids),
                new GuardRow());
    }

    private Map<String, List<Long>> revisions(String controlPlaneId, String[] ids) {
        return Groups.of(
                linked("""
                        SELECT v.gateway_service_id, coalesce(max(greatest(v.revision, p.revision, s.revision)), 0)
                        FROM product_version v LEFT JOIN publication p ON p.product_version_id = v.id
                        LEFT JOIN auth_strategy s ON s.id = p.auth_strategy_id
                        """ + LINKED + " GROUP BY v.gateway_service_id", controlPlaneId, ids),
                (row, number) -> row.getLong(2));
    }

    private JdbcClient.StatementSpec linked(String sql, String controlPlaneId, String[] ids) {
        return jdbc.sql(sql).param("plane", controlPlaneId).param("ids", ids);
    }
}
