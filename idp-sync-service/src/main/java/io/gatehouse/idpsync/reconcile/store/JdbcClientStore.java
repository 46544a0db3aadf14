package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.reconcile.ClientJob;
import io.gatehouse.idpsync.reconcile.ClientStore;
import io.gatehouse.idpsync.reconcile.Failure;
import io.gatehouse.idpsync.reconcile.KnownClient;
import io.gatehouse.idpsync.reconcile.Observed;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code wanted_client}, {@code observed_client}, {@code sync_failure} and {@code leftover_client}. */
final class JdbcClientStore implements ClientStore {
    private final JdbcClient jdbc;
    private final JdbcSecretStore secrets;
    private final CatalogLock lock;

    JdbcClientStore(JdbcClient jdbc, JdbcSecretStore secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
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
        rememberLeftover(wanted);
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

    /** The client that the application may have where it is moving away from. */
    private void rememberLeftover(WantedClient.Present wanted) {
        jdbc.sql(ClientSql.LEFTOVER)
                .param("id", wanted.applicationId())
                .param("revision", wanted.revision())
                .param("provider", wanted.providerId())
                .update();
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
    public Optional<ClientJob> load(String applicationId) {
        return query(List.of(applicationId), this::job).stream().findFirst();
    }

    @Override
    public List<KnownClient> known(Collection<String> applicationIds) {
        return query(
                applicationIds,
                row -> new KnownClient(
                        Rows.wanted(row), Rows.observed(row), Rows.failure(row), Rows.knownProvider(row)));
    }

    private <T> List<T> query(Collection<String> applicationIds, Rows.Reader<T> reader) {
        return jdbc.sql(ClientSql.LOAD)
                .param(applicationIds.toArray(String[]::new))
                .query((row, number) -> reader.read(row))
                .list();
    }

    /** Most clients have neither leftovers nor secrets of their own, so these are asked for where there are any. */
    private ClientJob job(ResultSet row) throws SQLException {
        var applicationId = row.getString("application_id");
        return new ClientJob(
                Rows.wanted(row),
                row.getLong("demand"),
                Rows.observed(row),
                Rows.failure(row),
                row.getBoolean("has_requests") ? secrets.requests(applicationId) : List.of(),
                row.getBoolean("has_secrets") ? secrets.known(applicationId) : List.of(),
                Rows.drift(row),
                row.getBoolean("has_leftovers") ? leftovers(applicationId) : List.of(),
                Rows.knownProvider(row),
                row.getBoolean("paused"));
    }

    private List<ProviderSettings> leftovers(String applicationId) {
        return jdbc.sql("""
                        select provider.* from leftover_client join dcr_provider provider using (dcr_provider_id)
                        where application_id = ?
                        """)
                .param(applicationId)
                .query((row, number) -> Rows.provider(row))
                .list();
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
    public void leftoverGone(String applicationId, String providerId) {
        jdbc.sql("delete from leftover_client where application_id = ? and dcr_provider_id = ?")
                .params(applicationId, providerId)
                .update();
        jdbc.sql(ClientSql.FORGET_CREDENTIALS).param("provider", providerId).update();
    }

    @Override
    public void driftGone(String applicationId) {
        jdbc.sql("delete from client_drift where application_id = ?")
                .param(applicationId)
                .update();
    }

    @Override
    public Optional<Instant> nextStep(String applicationId) {
        return jdbc.sql(ClientSql.NEXT_STEP)
                .param("id", applicationId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
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
