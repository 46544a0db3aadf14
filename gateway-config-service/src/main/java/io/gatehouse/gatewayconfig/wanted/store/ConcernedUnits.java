package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.wanted.Fact;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.event.TraceParent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which units a fact concerns, as the tables stand now; asked before and after a change, since a link may have moved. */
class ConcernedUnits {
    private static final String SERVICES = """
            SELECT DISTINCT 'SERVICE' AS kind, v.control_plane_id, v.gateway_service_id AS owner_id
            FROM product_version v
            WHERE v.control_plane_id IS NOT NULL AND v.gateway_service_id IS NOT NULL AND v.id IN (%s)""";

    /** Where a version of a registration is, and where the application has a consumer already. */
    private static final String CONSUMERS = """
            SELECT DISTINCT 'CONSUMER' AS kind, v.control_plane_id, r.application_id AS owner_id
            FROM registration r JOIN product_version v ON v.id = r.product_version_id
            WHERE v.control_plane_id IS NOT NULL AND r.status <> 'DELETED' AND r.application_id IN (%1$s)
            UNION
            SELECT kind, control_plane_id, owner_id FROM unit WHERE kind = 'CONSUMER' AND owner_id IN (%1$s)""";

    private static final String APPLICATIONS_OF_ISSUER = """
            SELECT a.id FROM application a
            LEFT JOIN auth_strategy s ON s.id = a.auth_strategy_id
            LEFT JOIN identity_provider p ON p.id = coalesce(s.identity_provider_id, a.identity_provider_id)
            WHERE coalesce(s.issuer, p.issuer) = :id""";

    private static final String APPLICATIONS_OF_PUBLICATION = """
            SELECT r.application_id FROM registration r JOIN publication p ON p.product_version_id = r.product_version_id
            WHERE p.id = :id AND NOT p.deleted""";

    /** None when the publication is as it was. */
    private static final String APPLICATIONS_OF_CHANGED_PUBLICATION = """
            SELECT application_id FROM registration WHERE product_version_id = :version AND NOT EXISTS (
                SELECT 1 FROM publication p WHERE p.id = :id AND NOT p.deleted
                    AND p.product_version_id = :version AND p.auth_strategy_id IS NOT DISTINCT FROM :strategy)""";

    private final JdbcClient jdbc;

    ConcernedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UnitKey> by(Fact fact) {
        var units = new TreeSet<UnitKey>();
        switch (fact) {
            case Fact.ProductVersion version -> addVersion(version.id(), units);
            case Fact.Publication publication -> {
                addPublication(publication.id(), units);
                addAffected(publication, units);
            }
            case Fact.AuthStrategy strategy -> addStrategy(strategy.id(), units);
            case Fact.IdentityProvider provider -> addProvider(provider.id(), units);
            case Fact.IssuerKey key -> add(CONSUMERS.formatted(APPLICATIONS_OF_ISSUER), key.issuer(), units);
            case Fact.Removed removed -> {
                switch (removed.kind()) {
                    case PRODUCT_VERSION -> addVersion(removed.id(), units);
                    case PUBLICATION -> {
                        addPublication(removed.id(), units);
                        add(CONSUMERS.formatted(APPLICATIONS_OF_PUBLICATION), removed.id(), units);
                    }
                    case AUTH_STRATEGY -> addStrategy(removed.id(), units);
                    case IDENTITY_PROVIDER -> addProvider(removed.id(), units);
                }
            }
            case Fact.Application application -> addApplication(application.id(), units);
            case Fact.Client client -> addApplication(client.applicationId(), units);
            case Fact.Registration registration -> addApplication(registration.applicationId(), units);
            case Fact.ApiKey key -> addApplication(key.applicationId(), units);
            case Fact.ApplicationProgress progress -> {}
        }
        return units;
    }

    private void addVersion(String id, Set<UnitKey> units) {
        add(SERVICES.formatted(":id"), id, units);
        add(CONSUMERS.formatted("SELECT application_id FROM registration WHERE product_version_id = :id"), id, units);
    }

    private void addPublication(String id, Set<UnitKey> units) {
        add(SERVICES.formatted("SELECT product_version_id FROM publication WHERE id = :id"), id, units);
    }

    /** Consumers for whom it matters which strategy a version is published with. */
    private void addAffected(Fact.Publication publication, Set<UnitKey> units) {
        jdbc.sql(CONSUMERS.formatted(APPLICATIONS_OF_CHANGED_PUBLICATION))
                .param("id", publication.id())
                .param("version", publication.productVersionId())
                .param("strategy", publication.authStrategyId())
                .query(ConcernedUnits::unit)
                .list()
                .forEach(units::add);
    }

    private void addStrategy(String id, Set<UnitKey> units) {
        add(SERVICES.formatted("SELECT product_version_id FROM publication WHERE auth_strategy_id = :id"), id, units);
        add(CONSUMERS.formatted("SELECT id FROM application WHERE auth_strategy_id = :id"), id, units);
    }

    private void addProvider(String id, Set<UnitKey> units) {
        add(CONSUMERS.formatted("""
                SELECT a.id FROM application a LEFT JOIN auth_strategy s ON s.id = a.auth_strategy_id
                WHERE :id IN (a.identity_provider_id, s.identity_provider_id)"""), id, units);
    }

    private void addApplication(String id, Set<UnitKey> units) {
        add(CONSUMERS.formatted(":id"), id, units);
    }

    private void add(String sql, String id, Set<UnitKey> units) {
        jdbc.sql(sql).param("id", id).query(ConcernedUnits::unit).list().forEach(units::add);
    }

    private static UnitKey unit(ResultSet row, int number) throws SQLException {
        return new UnitKey(
                UnitKey.Kind.valueOf(row.getString("kind")),
                row.getString("control_plane_id"),
                row.getString("owner_id"));
    }

    /** Marks a unit as changed; the row stays locked until the transaction ends. */
    void change(UnitKey unit) {
        Statement.changes(jdbc, """
                        INSERT INTO unit (kind, control_plane_id, owner_id, trace_parent) VALUES (?, ?, ?, ?)
                        ON CONFLICT (kind, control_plane_id, owner_id)
                        DO UPDATE SET version = unit.version + 1, trace_parent = excluded.trace_parent""", unit.kind().name(), unit.controlPlaneId(), unit.ownerId(), TraceParent.current());
    }

    /** Issuers whose keys the fact makes necessary. */
    List<String> issuersOf(Fact fact) {
        return switch (fact) {
            case Fact.AuthStrategy strategy -> issuers("s.id = :id", strategy.id());
            case Fact.IdentityProvider provider -> issuers("p.id = :id", provider.id());
            default -> List.of();
        };
    }

    private List<String> issuers(String condition, @Nullable String id) {
        return jdbc.sql("""
                        SELECT DISTINCT coalesce(s.issuer, p.issuer) FROM auth_strategy s
                        LEFT JOIN identity_provider p ON p.id = s.identity_provider_id
                        WHERE s.type = 'openid_connect' AND NOT s.deleted
                            AND coalesce(s.issuer, p.issuer) IS NOT NULL AND\s""" + condition).param("id", id).query(String.class).list();
    }
}
