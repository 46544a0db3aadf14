package io.gatehouse.registration.identityprovider.store;

import io.gatehouse.registration.identityprovider.IdentityProvider;
import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcIdentityProviders implements IdentityProviders {
    private final JdbcClient jdbc;

    JdbcIdentityProviders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<IdentityProvider> of(UUID portalId) {
        return jdbc.sql("select * from identity_provider where portal_id = :portal order by created_at, id")
                .param("portal", portalId)
                .query(JdbcIdentityProviders::provider)
                .list();
    }

    @Override
    public Optional<IdentityProvider> find(UUID portalId, UUID id) {
        return jdbc.sql("select * from identity_provider where portal_id = :portal and id = :id")
                .param("portal", portalId)
                .param("id", id)
                .query(JdbcIdentityProviders::provider)
                .optional();
    }

    @Override
    public boolean lockPortal(UUID portalId) {
        return jdbc.sql("select id from portal where id = :id for no key update")
                .param("id", portalId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public void add(IdentityProvider provider) {
        write("""
                insert into identity_provider (id, portal_id, type, enabled, config, created_at, updated_at)
                values (:id, :portal, :type, :enabled, cast(:config as jsonb), :created, :updated)
                """, provider);
    }

    @Override
    public void replace(IdentityProvider provider) {
        write("""
                update identity_provider set type = :type, enabled = :enabled, config = cast(:config as jsonb),
                    created_at = :created, updated_at = :updated where id = :id and portal_id = :portal
                """, provider);
    }

    private void write(String sql, IdentityProvider provider) {
        jdbc.sql(sql)
                .param("id", provider.id())
                .param("portal", provider.portalId())
                .param("type", provider.config().type())
                .param("enabled", provider.enabled())
                .param("config", ConfigColumn.json(provider.config()))
                .param("created", Columns.time(provider.createdAt()))
                .param("updated", Columns.time(provider.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from identity_provider where id = :id").param("id", id).update();
    }

    private static IdentityProvider provider(ResultSet row, int number) throws SQLException {
        return new IdentityProvider(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "portal_id"),
                row.getBoolean("enabled"),
                ConfigColumn.config(row.getString("type"), row.getString("config")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
