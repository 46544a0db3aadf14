package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.SealedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads applications with what is below them: three questions for any number. */
class StoredConsumers {
    private final JdbcClient jdbc;

    StoredConsumers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, ConsumerFacts> facts(String controlPlaneId, Collection<String> applicationIds) {
        var ids = applicationIds.toArray(String[]::new);
        var facts = new HashMap<String, ConsumerFacts>();
        for (var id : ids) {
            facts.put(id, ConsumerRow.unknown(controlPlaneId, id));
        }
        jdbc.sql("""
                        SELECT a.*, coalesce(s.issuer, p.issuer) AS issuer_url,
                            i.key_id, i.algorithm, i.public_key, i.error, coalesce(i.unavailable, false) AS unavailable
                        FROM application a
                        LEFT JOIN auth_strategy s ON s.id = a.auth_strategy_id AND NOT s.deleted
                        LEFT JOIN identity_provider p
                            ON p.id = coalesce(s.identity_provider_id, a.identity_provider_id) AND NOT p.deleted
                        LEFT JOIN issuer i ON i.url = coalesce(s.issuer, p.issuer)
                        WHERE a.id = ANY (:ids)""")
                .param("ids", ids)
                .query(new ConsumerRow(controlPlaneId, registrations(controlPlaneId, ids), keys(ids)))
                .list()
                .forEach(known -> facts.put(known.applicationId(), known));
        return facts;
    }

    private Map<String, List<Access>> registrations(String controlPlaneId, String[] ids) {
        var question = jdbc.sql("""
                        SELECT r.application_id, r.product_version_id, bool_or(r.status = 'APPROVED') AS approved,
                            EXISTS (SELECT 1 FROM publication p JOIN application a ON a.id = r.application_id
                                JOIN auth_strategy s ON s.id = a.auth_strategy_id AND NOT s.deleted
                                WHERE p.product_version_id = r.product_version_id AND NOT p.deleted
                                    AND p.auth_strategy_id = a.auth_strategy_id) AS takes_its_strategy
                        FROM registration r JOIN product_version v ON v.id = r.product_version_id
                        WHERE r.application_id = ANY (:ids) AND v.control_plane_id = :plane AND NOT v.deleted
                            AND r.status <> 'DELETED'
                        GROUP BY r.application_id, r.product_version_id
                        ORDER BY r.application_id, r.product_version_id""").param("ids", ids).param("plane", controlPlaneId);
        return Groups.of(question, (row, number) -> new Access(row.getString(2), row.getBoolean(3), row.getBoolean(4)));
    }

    private Map<String, List<SealedKey>> keys(String[] ids) {
        var question = jdbc.sql("""
                        SELECT application_id, id, sealed_key, expires_at FROM api_key
                        WHERE application_id = ANY (:ids) AND sealed_key IS NOT NULL ORDER BY application_id, id""").param("ids", ids);
        return Groups.of(question, (row, number) -> key(row));
    }

    private static SealedKey key(ResultSet row) throws SQLException {
        var end = row.getTimestamp("expires_at");
        return new SealedKey(row.getString("id"), row.getString("sealed_key"), end == null ? null : end.toInstant());
    }
}
