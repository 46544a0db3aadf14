package io.gatehouse.idpsync.client.store;

import io.gatehouse.idpsync.client.ClientJob;
import io.gatehouse.idpsync.client.ClientStore;
import io.gatehouse.idpsync.client.Failure;
import io.gatehouse.idpsync.client.Observed;
import io.gatehouse.idpsync.client.SecretRequest;
import io.gatehouse.idpsync.client.WantedClient;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code wanted_client}, {@code observed_client}, {@code sync_failure} and {@code secret_request}. */
final class JdbcClientStore implements ClientStore {
    private final JdbcClient jdbc;
    private final CatalogLock lock;

    JdbcClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lock = new CatalogLock(jdbc);
    }

    @Override
    public boolean remember(WantedClient wanted) {
        return switch (wanted) {
            case WantedClient.Present present -> present(present);
            case WantedClient.Absent absent -> absent(absent);
        };
    }

    /** A change says nothing of who waits for the first secret, so that stays. */
    private boolean present(WantedClient.Present wanted) {
        lock.use(wanted.providerId());
        lock.use(wanted.strategyId());
        return jdbc.sql(ClientSql.PRESENT)
                        .param("id", wanted.applicationId())
                        .param("revision", wanted.revision())
                        .param("provider", wanted.providerId())
                        .param("strategy", wanted.strategyId())
                        .param("spec", Json.of(wanted.spec()))
                        .param("recipient", wanted.secretRecipient())
                        .param("trace", wanted.traceParent())
                        .update()
                > 0;
    }

    private boolean absent(WantedClient.Absent wanted) {
        lock.use(wanted.providerId());
        return jdbc.sql(ClientSql.ABSENT)
                        .param("id", wanted.applicationId())
                        .param("revision", wanted.revision())
                        .param("provider", wanted.providerId())
                        .param("trace", wanted.traceParent())
                        .update()
                > 0;
    }

    @Override
    public boolean remember(SecretRequest request) {
        var news = jdbc.sql("""
                                insert into secret_request (request_id, application_id, revision, recipient, trace_parent)
                                values (:id, :application, :revision, :recipient, :trace) on conflict do nothing
                                """)
                        .param("id", request.requestId())
                        .param("application", request.applicationId())
                        .param("revision", request.revision())
                        .param("recipient", request.recipient())
                        .param("trace", request.traceParent())
                        .update()
                > 0;
        if (news) {
            jdbc.sql("update wanted_client set demand = demand + 1 where application_id = ?")
                    .param(request.applicationId())
                    .update();
        }
        return news;
    }

    @Override
    public Optional<ClientJob> load(String applicationId) {
        var requests = jdbc.sql("""
                        select * from secret_request
                        where application_id = ? and not answered order by revision
                        """)
                .param(applicationId)
                .query((row, number) -> Rows.secretRequest(row))
                .list();
        return jdbc.sql(ClientSql.LOAD)
                .param(applicationId)
                .query((row, number) -> new ClientJob(
                        Rows.wanted(row),
                        row.getLong("demand"),
                        Rows.observed(row),
                        Rows.failure(row),
                        requests,
                        Rows.knownProvider(row)))
                .optional();
    }

    @Override
    public long lock(String applicationId) {
        return jdbc.sql("select demand from wanted_client where application_id = ? for update")
                .param(applicationId)
                .query(Long.class)
                .single();
    }

    @Override
    public void succeeded(String applicationId, Observed observed) {
        jdbc.sql(ClientSql.OBSERVED)
                .param("id", applicationId)
                .param("provider", observed.providerId())
                .param("client", observed.clientId())
                .param("revision", observed.revision())
                .param("secret", observed.secretRevision())
                .update();
        jdbc.sql("delete from sync_failure where application_id = ?")
                .param(applicationId)
                .update();
        if (observed.clientId() == null) {
            jdbc.sql(ClientSql.FORGET_CREDENTIALS)
                    .param("provider", observed.providerId())
                    .update();
        }
    }

    @Override
    public void failed(String applicationId, Failure failure) {
        jdbc.sql(ClientSql.FAILED)
                .param("id", applicationId)
                .param("demand", failure.demand())
                .param("attempts", failure.attempts())
                .param("refused", failure.refused())
                .param("status", failure.status())
                .param("reason", failure.reason())
                .update();
    }

    @Override
    public void forgetRecipient(String applicationId) {
        jdbc.sql("update wanted_client set secret_recipient = null where application_id = ?")
                .param(applicationId)
                .update();
    }

    @Override
    public void answered(List<SecretRequest> requests) {
        for (var request : requests) {
            jdbc.sql("update secret_request set answered = true, recipient = null where request_id = ?")
                    .param(request.requestId())
                    .update();
        }
    }

    @Override
    public List<String> demandByProvider(String providerId, boolean settled) {
        return jdbc.sql(ClientSql.DEMAND_BY_PROVIDER)
                .param("provider", providerId)
                .param("settled", settled)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> demandByStrategy(String strategyId) {
        return jdbc.sql("""
                        update wanted_client set demand = demand + 1
                        where auth_strategy_id = ? and not deleted returning application_id
                        """).param(strategyId).query(String.class).list();
    }
}
