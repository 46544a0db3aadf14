package io.gatehouse.registration.authstrategy.store;

import io.gatehouse.registration.authstrategy.AuthConfig;
import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.authstrategy.AuthStrategies;
import io.gatehouse.registration.authstrategy.AuthStrategy;
import io.gatehouse.registration.authstrategy.ProviderSummary;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcAuthStrategies implements AuthStrategies {
    private static final String PROVIDER = """
            p.id as provider_id, p.name as provider_name, p.display_name as provider_display_name, p.provider_type,
            keeps_several_secrets(p.provider_type, p.settings) as multiple_credentials""";
    private static final String COLUMNS = """
            s.*, exists (select 1 from publication u
                         where u.auth_strategy_id = s.id and u.publish_status = 'published') as active,
            """ + PROVIDER;
    private static final String FROM = "auth_strategy s left join dcr_provider p on p.id = s.dcr_provider_id";
    private static final PagedSelect LIST = new PagedSelect(
            COLUMNS,
            FROM,
            Map.of(
                    "created_at", "s.created_at",
                    "updated_at", "s.updated_at",
                    "strategy_type", "s.strategy_type",
                    "name", "s.name",
                    "display_name", "s.display_name",
                    "dcr_provider_id", "s.dcr_provider_id",
                    "dcr_provider_name", "p.name",
                    "dcr_provider_type", "p.provider_type"),
            "s.created_at, s.id");

    private final JdbcClient jdbc;

    JdbcAuthStrategies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<AuthStrategy> list(ListQuery query) {
        return LIST.page(jdbc, query, "true", Map.of(), JdbcAuthStrategies::strategy);
    }

    @Override
    public Optional<AuthStrategy> find(UUID id) {
        return select(id, "");
    }

    @Override
    public Optional<AuthStrategy> lock(UUID id) {
        return select(id, " for update of s");
    }

    private Optional<AuthStrategy> select(UUID id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where s.id = :id" + lock)
                .param("id", id)
                .query(JdbcAuthStrategies::strategy)
                .optional();
    }

    @Override
    public Optional<ProviderSummary> provider(UUID id) {
        return jdbc.sql("select " + PROVIDER + " from dcr_provider p where p.id = :id for key share")
                .param("id", id)
                .query((row, number) -> summary(row))
                .optional();
    }

    @Override
    public List<UUID> withTokens() {
        return jdbc.sql("select id from auth_strategy where strategy_type = :type")
                .param("type", OpenIdConnect.TYPE)
                .query(UUID.class)
                .list();
    }

    @Override
    public void add(AuthStrategy strategy) {
        write("""
                insert into auth_strategy (id, name, display_name, strategy_type, configs, sealed_configs, principals_enabled,
                                           dcr_provider_id, labels, revision, created_at, updated_at)
                values (:id, :name, :displayName, :type, cast(:configs as jsonb), cast(:sealed as jsonb), :principals, :provider,
                        cast(:labels as jsonb), :revision, :createdAt, :updatedAt)
                """, strategy);
    }

    @Override
    public void replace(AuthStrategy strategy) {
        write("""
                update auth_strategy
                set name = :name, display_name = :displayName, strategy_type = :type, configs = cast(:configs as jsonb),
                    sealed_configs = cast(:sealed as jsonb),
                    principals_enabled = :principals, dcr_provider_id = :provider, labels = cast(:labels as jsonb),
                    revision = :revision, created_at = :createdAt, updated_at = :updatedAt
                where id = :id
                """, strategy);
    }

    private void write(String sql, AuthStrategy strategy) {
        var provider = strategy.provider();
        jdbc.sql(sql)
                .param("id", strategy.id())
                .param("name", strategy.name())
                .param("displayName", strategy.displayName())
                .param("type", strategy.config().strategyType())
                .param("configs", JsonColumns.json(strategy.config().values()))
                .param("sealed", JsonColumns.json(sealed(strategy.config())))
                .param("principals", strategy.principalsEnabled())
                .param("provider", provider == null ? null : provider.id())
                .param("labels", JsonColumns.json(strategy.labels()))
                .param("revision", strategy.revision())
                .param("createdAt", Columns.time(strategy.createdAt()))
                .param("updatedAt", Columns.time(strategy.updatedAt()))
                .update();
    }

    private static Map<String, String> sealed(AuthConfig config) {
        return config instanceof OpenIdConnect tokens ? tokens.sealed() : Map.of();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from auth_strategy where id = :id").param("id", id).update();
    }

    @Override
    public boolean isUsed(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from publication where auth_strategy_id = :id)
                            or exists (select 1 from portal where default_application_auth_strategy_id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    private static AuthStrategy strategy(ResultSet row, int number) throws SQLException {
        return new AuthStrategy(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("display_name"),
                ConfigColumn.config(
                        row.getString("strategy_type"),
                        JsonColumns.object(row, "configs"),
                        JsonColumns.texts(row, "sealed_configs")),
                row.getBoolean("principals_enabled"),
                Columns.uuidOrNull(row, "dcr_provider_id") == null ? null : summary(row),
                JsonColumns.texts(row, "labels"),
                row.getBoolean("active"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static ProviderSummary summary(ResultSet row) throws SQLException {
        return new ProviderSummary(
                Columns.uuid(row, "provider_id"),
                row.getString("provider_name"),
                row.getString("provider_display_name"),
                row.getString("provider_type"),
                row.getBoolean("multiple_credentials"));
    }
}
