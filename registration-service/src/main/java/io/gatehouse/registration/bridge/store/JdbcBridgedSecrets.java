package io.gatehouse.registration.bridge.store;

import io.gatehouse.registration.bridge.BridgedSecret;
import io.gatehouse.registration.bridge.BridgedSecrets;
import io.gatehouse.registration.jdbc.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcBridgedSecrets implements BridgedSecrets {
    private final JdbcClient jdbc;

    JdbcBridgedSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keepsSeveral(UUID providerId) {
        return jdbc.sql("select keeps_several_secrets(provider_type, settings) from dcr_provider where id = :id")
                .param("id", providerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public List<BridgedSecret> working(UUID applicationId) {
        return jdbc.sql("""
                        select id, created_at from bridged_secret
                        where application_id = :application and issued and not revoked order by created_at, id
                        """)
                .param("application", applicationId)
                .query((row, number) ->
                        new BridgedSecret(Columns.uuid(row, "id"), applicationId, Columns.instant(row, "created_at")))
                .list();
    }

    @Override
    public List<UUID> unanswered(UUID applicationId) {
        return jdbc.sql("""
                        select id from bridged_secret
                        where application_id = :application and not answered and not revoked order by created_at, id
                        """)
                .param("application", applicationId)
                .query(UUID.class)
                .list();
    }

    @Override
    public long countOf(UUID applicationId) {
        return jdbc.sql("select count(*) from bridged_secret where application_id = :application and not revoked")
                .param("application", applicationId)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(BridgedSecret secret) {
        insert(secret, false);
    }

    @Override
    public void addFirst(BridgedSecret secret) {
        insert(secret, true);
    }

    private void insert(BridgedSecret secret, boolean made) {
        jdbc.sql("""
                        insert into bridged_secret (id, application_id, issued, answered, created_at)
                        values (:id, :application, :made, :made, :created) on conflict do nothing
                        """)
                .param("id", secret.id())
                .param("application", secret.applicationId())
                .param("made", made)
                .param("created", Columns.time(secret.createdAt()))
                .update();
    }

    @Override
    public void issued(UUID id) {
        update("update bridged_secret set issued = true where id = :id", id);
    }

    @Override
    public void answered(UUID id) {
        update("update bridged_secret set issued = true, answered = true where id = :id", id);
    }

    @Override
    public void remove(UUID id) {
        update("delete from bridged_secret where id = :id", id);
    }

    private void update(String sql, UUID id) {
        jdbc.sql(sql).param("id", id).update();
    }

    @Override
    public boolean revoke(UUID applicationId, UUID id) {
        return jdbc.sql("""
                                update bridged_secret set revoked = true
                                where application_id = :application and id = :id and not revoked
                                """).param("application", applicationId).param("id", id).update() == 1;
    }

    @Override
    public boolean isKnown(UUID applicationId, UUID id) {
        return jdbc.sql("select exists (select 1 from bridged_secret where application_id = :application and id = :id)")
                .param("application", applicationId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
