package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Applications;
import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.jdbc.Columns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcApplications implements Applications {
    private final JdbcClient jdbc;

    JdbcApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Application> byId(UUID id) {
        return find(id, "");
    }

    @Override
    public Optional<Application> lock(UUID id) {
        return find(id, " for update");
    }

    private Optional<Application> find(UUID id, String locking) {
        return jdbc.sql("select * from application where id = :id" + locking)
                .param("id", id)
                .query(ApplicationRow::application)
                .optional();
    }

    @Override
    public boolean lockDeveloper(UUID developerId) {
        return jdbc.sql("select id from developer where id = :id for no key update")
                .param("id", developerId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public long countOf(UUID developerId) {
        return count("developer_id = :developer", developerId, "", null);
    }

    @Override
    public boolean nameTaken(UUID developerId, String name, @Nullable UUID except) {
        return count("developer_id = :developer and name = :text", developerId, name, except) > 0;
    }

    @Override
    public boolean referenceTaken(String referenceId, @Nullable UUID except) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "reference:" + referenceId)
                .query((row, number) -> true)
                .single();
        return count("(reference_id = :text or client_id = :text)", null, referenceId, except) > 0;
    }

    private long count(String condition, @Nullable UUID developerId, String text, @Nullable UUID except) {
        var sql = "select count(*) from application where " + condition + (except == null ? "" : " and id <> :except");
        return jdbc.sql(sql)
                .param("developer", developerId)
                .param("text", text)
                .param("except", except)
                .query(Long.class)
                .single();
    }

    @Override
    public List<UUID> of(UUID developerId) {
        return jdbc.sql("select id from application where developer_id = :developer order by id")
                .param("developer", developerId)
                .query(UUID.class)
                .list();
    }

    @Override
    public void add(Application application) {
        bind(application, """
                        insert into application (id, portal_id, developer_id, name, description, redirect_uris,
                            auth_strategy_id, credential_type, dcr_provider_id, reference_id, scopes, grant_types,
                            provisioning, revision, created_at, updated_at)
                        values (:id, :portal, :developer, :name, :description, :redirects,
                            :strategy, :kind, :provider, :reference, :scopes, :grants,
                            :provisioning, :revision, :created, :updated)
                        """)
                .param("portal", application.portalId())
                .param("developer", application.developerId())
                .param("strategy", application.strategyId())
                .param("kind", application.credentials().text())
                .param("provider", application.providerId())
                .param("grants", Columns.texts(application.grantTypes()))
                .param("provisioning", text(application.client()))
                .param("revision", application.revision())
                .param("created", Columns.time(application.createdAt()))
                .update();
    }

    @Override
    public void change(Application application) {
        bind(application, """
                        update application set name = :name, description = :description, redirect_uris = :redirects,
                            reference_id = :reference, scopes = :scopes, updated_at = :updated
                        where id = :id
                        """).update();
    }

    private JdbcClient.StatementSpec bind(Application application, String sql) {
        var details = application.details();
        return jdbc.sql(sql)
                .param("id", application.id())
                .param("name", details.name())
                .param("description", details.description())
                .param("redirects", Columns.texts(details.redirectUris()))
                .param("reference", details.referenceId())
                .param("scopes", Columns.texts(details.scopes()))
                .param("updated", Columns.time(application.updatedAt()));
    }

    @Override
    public void setClient(UUID id, ClientState client) {
        jdbc.sql("""
                        update application set provisioning = :provisioning, client_id = :client,
                            provider_error = :error, client_revision = :revision
                        where id = :id
                        """)
                .param("provisioning", text(client))
                .param("client", Columns.text(client.clientId()))
                .param("error", Columns.text(client.error()))
                .param("revision", client.revision())
                .param("id", id)
                .update();
    }

    private static String text(ClientState client) {
        return client.provisioning().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public long nextRevision(UUID id) {
        return jdbc.sql("update application set revision = revision + 1 where id = :id returning revision")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from application where id = :id").param("id", id).update();
    }
}
