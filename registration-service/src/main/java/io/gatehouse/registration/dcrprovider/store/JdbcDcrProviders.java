package io.gatehouse.registration.dcrprovider.store;

import io.gatehouse.registration.dcrprovider.DcrProvider;
import io.gatehouse.registration.dcrprovider.DcrProviders;
import io.gatehouse.registration.dcrprovider.ProviderType;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcDcrProviders implements DcrProviders {
    private static final String COLUMNS = """
            p.*, exists (select 1 from auth_strategy s join publication u on u.auth_strategy_id = s.id
                         where s.dcr_provider_id = p.id and u.publish_status = 'published') as active""";
    private static final PagedSelect LIST = new PagedSelect(
            COLUMNS,
            "dcr_provider p",
            Map.of(
                    "id", "cast(p.id as text)",
                    "name", "p.name",
                    "issuer", "p.issuer",
                    "provider_type", "p.provider_type",
                    "initial_client_id", "p.settings ->> 'initial_client_id'",
                    "initial_client_audience", "p.settings ->> 'initial_client_audience'",
                    "created_at", "p.created_at",
                    "updated_at", "p.updated_at"),
            "p.created_at, p.id");

    private final JdbcClient jdbc;

    JdbcDcrProviders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<DcrProvider> list(ListQuery query) {
        return LIST.page(jdbc, query, "true", Map.of(), JdbcDcrProviders::provider);
    }

    @Override
    public Optional<DcrProvider> find(UUID id) {
        return select(id, "");
    }

    @Override
    public Optional<DcrProvider> lock(UUID id) {
        return select(id, " for update of p");
    }

    private Optional<DcrProvider> select(UUID id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from dcr_provider p where p.id = :id" + lock)
                .param("id", id)
                .query(JdbcDcrProviders::provider)
                .optional();
    }

    @Override
    public void add(DcrProvider provider) {
        write("""
                insert into dcr_provider (id, name, display_name, provider_type, issuer, settings, sealed_credentials,
                                          labels, revision, created_at, updated_at)
                values (:id, :name, :displayName, :type, :issuer, cast(:settings as jsonb), cast(:credentials as jsonb),
                        cast(:labels as jsonb), :revision, :createdAt, :updatedAt)
                """, provider);
    }

    @Override
    public void replace(DcrProvider provider) {
        write("""
                update dcr_provider
                set name = :name, display_name = :displayName, provider_type = :type, issuer = :issuer,
                    settings = cast(:settings as jsonb), sealed_credentials = cast(:credentials as jsonb),
                    labels = cast(:labels as jsonb), revision = :revision, created_at = :createdAt,
                    updated_at = :updatedAt
                where id = :id
                """, provider);
    }

    private void write(String sql, DcrProvider provider) {
        jdbc.sql(sql)
                .param("id", provider.id())
                .param("name", provider.name())
                .param("displayName", provider.displayName())
                .param("type", provider.type().text())
                .param("issuer", provider.issuer())
                .param("settings", JsonColumns.json(provider.settings()))
                .param("credentials", JsonColumns.json(provider.sealedCredentials()))
                .param("labels", JsonColumns.json(provider.labels()))
                .param("revision", provider.revision())
                .param("createdAt", Columns.time(provider.createdAt()))
                .param("updatedAt", Columns.time(provider.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from bridged_client where dcr_provider_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from dcr_provider where id = :id").param("id", id).update();
    }

    @Override
    public boolean isUsed(UUID id) {
        return jdbc.sql("""
                        select exists (select 1 from auth_strategy where dcr_provider_id = :id)
                            or exists (select 1 from bridged_client where dcr_provider_id = :id and not deleted)
                        """).param("id", id).query(Boolean.class).single();
    }

    private static DcrProvider provider(ResultSet row, int number) throws SQLException {
        return new DcrProvider(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("display_name"),
                ProviderType.of(row.getString("provider_type")),
                row.getString("issuer"),
                JsonColumns.texts(row, "settings"),
                JsonColumns.texts(row, "sealed_credentials"),
                JsonColumns.texts(row, "labels"),
                row.getBoolean("active"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
