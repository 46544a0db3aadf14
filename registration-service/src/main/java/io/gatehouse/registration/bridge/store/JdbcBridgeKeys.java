package io.gatehouse.registration.bridge.store;

import io.gatehouse.registration.bridge.BridgeKey;
import io.gatehouse.registration.bridge.BridgeKeys;
import io.gatehouse.registration.jdbc.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcBridgeKeys implements BridgeKeys {
    private final JdbcClient jdbc;

    JdbcBridgeKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BridgeKey> of(UUID providerId) {
        return jdbc.sql("select * from bridge_key where dcr_provider_id = :provider order by created_at, id")
                .param("provider", providerId)
                .query((row, number) -> new BridgeKey(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "dcr_provider_id"),
                        row.getString("name"),
                        row.getString("key_sha256"),
                        Columns.instant(row, "created_at")))
                .list();
    }

    @Override
    public void add(BridgeKey key) {
        jdbc.sql("""
                        insert into bridge_key (id, dcr_provider_id, name, key_sha256, created_at)
                        values (:id, :provider, :name, :sha256, :created)
                        """)
                .param("id", key.id())
                .param("provider", key.providerId())
                .param("name", key.name())
                .param("sha256", key.sha256())
                .param("created", Columns.time(key.createdAt()))
                .update();
    }

    @Override
    public boolean remove(UUID providerId, UUID id) {
        return jdbc.sql("delete from bridge_key where dcr_provider_id = :provider and id = :id")
                        .param("provider", providerId)
                        .param("id", id)
                        .update()
                == 1;
    }
}
