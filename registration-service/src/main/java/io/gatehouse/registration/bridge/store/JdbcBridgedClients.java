package io.gatehouse.registration.bridge.store;

import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.bridge.BridgedClient;
import io.gatehouse.registration.bridge.BridgedClients;
import io.gatehouse.registration.bridge.Owner;
import io.gatehouse.registration.jdbc.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcBridgedClients implements BridgedClients {
    private final JdbcClient jdbc;

    JdbcBridgedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockProvider(UUID providerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "bridge:" + providerId)
                .query((row, number) -> true)
                .single();
    }

    @Override
    public Optional<BridgedClient> lock(UUID applicationId) {
        return select("application_id = :id for update", Map.of("id", applicationId));
    }

    @Override
    public Optional<BridgedClient> byRequest(UUID providerId, String idempotencyKey) {
        return select(
                "dcr_provider_id = :provider and idempotency_key = :key",
                Map.of("provider", providerId, "key", idempotencyKey));
    }

    @Override
    public Optional<BridgedClient> unanswered(UUID providerId, Owner owner, String name) {
        return select(
                """
                dcr_provider_id = :provider and portal_id = :portal and developer_id = :developer and name = :name
                and not answered and not deleted order by created_at limit 1""",
                Map.of(
                        "provider",
                        providerId,
                        "portal",
                        owner.portalId(),
                        "developer",
                        owner.developerId(),
                        "name",
                        name));
    }

    @Override
    public Optional<BridgedClient> byClientId(UUID providerId, String clientId) {
        return select(
                "dcr_provider_id = :provider and client_id = :client",
                Map.of("provider", providerId, "client", clientId));
    }

    private Optional<BridgedClient> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql("select * from bridged_client where " + condition)
                .params(parameters)
                .query(BridgedClientRow::client)
                .optional();
    }

    @Override
    public boolean isApplication(UUID applicationId) {
        return jdbc.sql("select exists (select 1 from application where id = :id)")
                .param("id", applicationId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(BridgedClient client) {
        var owner = client.owner();
        details(client.applicationId(), client.details(), """
                        insert into bridged_client (application_id, dcr_provider_id, organization_id, portal_id, developer_id,
                            auth_strategy_id, name, description, redirect_uris, scopes, grant_types, idempotency_key,
                            provisioning, revision, created_at, asked_at)
                        values (:id, :provider, :organization, :portal, :developer, :strategy, :name, :description,
                            :redirects, :scopes, :grants, :key, :provisioning, :revision, :created, :created)
                        """)
                .param("provider", client.providerId())
                .param("organization", owner.organizationId())
                .param("portal", owner.portalId())
                .param("developer", owner.developerId())
                .param("strategy", owner.strategyId())
                .param("grants", Columns.texts(client.grantTypes()))
                .param("key", client.idempotencyKey())
                .param("provisioning", text(client.client()))
                .param("revision", client.revision())
                .param("created", Columns.time(client.createdAt()))
                .update();
    }

    @Override
    public void change(UUID applicationId, Details details) {
        details(applicationId, details, """
                        update bridged_client
                        set name = :name, description = :description, redirect_uris = :redirects, scopes = :scopes
                        where application_id = :id
                        """).update();
    }

    private JdbcClient.StatementSpec details(UUID applicationId, Details details, String sql) {
        return jdbc.sql(sql)
                .param("id", applicationId)
                .param("name", details.name())
                .param("description", details.description())
                .param("redirects", Columns.texts(details.redirectUris()))
                .param("scopes", Columns.texts(details.scopes()));
    }

    @Override
    public void setClient(UUID applicationId, ClientState client) {
        jdbc.sql("""
                        update bridged_client set provisioning = :provisioning, client_id = :client,
                            provider_error = :error, client_revision = :revision
                        where application_id = :id
                        """)
                .param("provisioning", text(client))
                .param("client", Columns.text(client.clientId()))
                .param("error", Columns.text(client.error()))
                .param("revision", client.revision())
                .param("id", applicationId)
                .update();
    }

    private static String text(ClientState client) {
        return client.provisioning().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<UUID> unansweredSince(Instant before) {
        return jdbc.sql(
                        "select application_id from bridged_client where not answered and not deleted and asked_at < :before")
                .param("before", Columns.time(before))
                .query(UUID.class)
                .list();
    }

    @Override
    public void asked(UUID applicationId, Instant at) {
        jdbc.sql("update bridged_client set asked_at = :at where application_id = :id")
                .param("at", Columns.time(at))
                .param("id", applicationId)
                .update();
    }

    @Override
    public void answered(UUID applicationId) {
        mark("answered", applicationId);
    }

    @Override
    public void markDeleted(UUID applicationId) {
        mark("deleted", applicationId);
    }

    private void mark(String column, UUID applicationId) {
        jdbc.sql("update bridged_client set " + column + " = true where application_id = :id")
                .param("id", applicationId)
                .update();
    }

    @Override
    public long nextRevision(UUID applicationId) {
        return jdbc.sql(
                        "update bridged_client set revision = revision + 1 where application_id = :id returning revision")
                .param("id", applicationId)
                .query(Long.class)
                .single();
    }
}
