package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.SealedKey;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what is known of a unit. */
class JdbcUnitFacts implements UnitFacts {
    private final JdbcClient jdbc;

    JdbcUnitFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ConsumerFacts consumer(UnitKey unit) {
        return jdbc.sql("""
                        SELECT a.*, coalesce(s.issuer, p.issuer) AS issuer_url,
                            i.key_id, i.algorithm, i.public_key, i.error, coalesce(i.unavailable, false) AS unavailable
                        FROM application a
                        LEFT JOIN auth_strategy s ON s.id = a.auth_strategy_id AND NOT s.deleted
                        LEFT JOIN identity_provider p
                            ON p.id = coalesce(s.identity_provider_id, a.identity_provider_id) AND NOT p.deleted
                        LEFT JOIN issuer i ON i.url = coalesce(s.issuer, p.issuer)
                        WHERE a.id = ?""")
                .param(unit.ownerId())
                .query(new ConsumerRow(unit, registrations(unit), keys(unit)))
                .optional()
                .orElseGet(() -> ConsumerRow.unknown(unit));
    }

    private List<Access> registrations(UnitKey unit) {
        return jdbc.sql("""
                        SELECT r.product_version_id, bool_or(r.status = 'APPROVED') AS approved,
                            EXISTS (SELECT 1 FROM publication p JOIN application a ON a.id = r.application_id
                                JOIN auth_strategy s ON s.id = a.auth_strategy_id AND NOT s.deleted
                                WHERE p.product_version_id = r.product_version_id AND NOT p.deleted
                                    AND p.auth_strategy_id = a.auth_strategy_id) AS takes_its_strategy
                        FROM registration r JOIN product_version v ON v.id = r.product_version_id
                        WHERE r.application_id = ? AND v.control_plane_id = ? AND NOT v.deleted
                            AND r.status <> 'DELETED'
                        GROUP BY r.application_id, r.product_version_id ORDER BY r.product_version_id""")
                .params(unit.ownerId(), unit.controlPlaneId())
                .query((row, number) -> new Access(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }

    private List<SealedKey> keys(UnitKey unit) {
        return jdbc.sql("""
                        SELECT id, sealed_key, expires_at FROM api_key
                        WHERE application_id = ? AND sealed_key IS NOT NULL ORDER BY id""")
                .param(unit.ownerId())
                .query((row, number) -> {
                    var end = row.getTimestamp("expires_at");
                    return new SealedKey(
                            row.getString("id"), row.getString("sealed_key"), end == null ? null : end.toInstant());
                })
                .list();
    }

    @Override
    public ServiceFacts service(UnitKey unit) {
        var versions = jdbc.sql("""
                        SELECT id FROM product_version
                        WHERE control_plane_id = ? AND gateway_service_id = ? AND NOT deleted ORDER BY id""")
                .params(unit.controlPlaneId(), unit.ownerId())
                .query(String.class)
                .list();
        return new ServiceFacts(unit.controlPlaneId(), unit.ownerId(), revision(unit), versions, guards(unit));
    }

    private List<Guard> guards(UnitKey unit) {
        return jdbc.sql("""
                        SELECT v.id AS version_id, s.id AS strategy_id, s.type, s.key_names, s.credential_claim, s.scopes,
                            s.auth_methods, s.plugin_config, s.sealed_plugin_config, coalesce(s.issuer, i.issuer) AS issuer,
                            p.auth_strategy_id IS NULL OR p.deleted AS taken_away
                        FROM product_version v JOIN publication p ON p.product_version_id = v.id
                        LEFT JOIN auth_strategy s
                            ON s.id = p.auth_strategy_id AND NOT s.deleted AND NOT p.deleted
                        LEFT JOIN identity_provider i ON i.id = s.identity_provider_id AND NOT i.deleted
                        WHERE v.control_plane_id = ? AND v.gateway_service_id = ? AND NOT v.deleted
                            AND p.guarded_before
                        ORDER BY p.id""")
                .params(unit.controlPlaneId(), unit.ownerId())
                .query(new GuardRow())
                .list();
    }

    private long revision(UnitKey unit) {
        return jdbc.sql("""
                        SELECT coalesce(max(greatest(v.revision, p.revision, s.revision)), 0)
                        FROM product_version v LEFT JOIN publication p ON p.product_version_id = v.id
                        LEFT JOIN auth_strategy s ON s.id = p.auth_strategy_id
                        WHERE v.control_plane_id = ? AND v.gateway_service_id = ?""")
                .params(unit.controlPlaneId(), unit.ownerId())
                .query(Long.class)
                .single();
    }
}
