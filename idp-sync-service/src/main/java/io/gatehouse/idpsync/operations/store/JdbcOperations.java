package io.gatehouse.idpsync.operations.store;

import io.gatehouse.idpsync.operations.ClientStatus;
import io.gatehouse.idpsync.operations.Operations;
import io.gatehouse.idpsync.operations.PastAttempt;
import io.gatehouse.idpsync.operations.ProviderStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads the tables of the other features. */
final class JdbcOperations implements Operations {
    private static final String WANTED = """
            where (:provider::text is null or provider_id = :provider) and (:state::text is null or state = :state)
            """;

    private final JdbcClient jdbc;

    JdbcOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ClientStatus> clients(Wanted wanted, int limit, long offset) {
        return filtered(
                        "select * from (" + OperationsSql.CLIENTS + ") client " + WANTED
                                + "order by application_id limit :limit offset :offset",
                        wanted)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> OperationsRows.client(row))
                .list();
    }

    @Override
    public long count(Wanted wanted) {
        return filtered("select count(*) from (" + OperationsSql.CLIENTS + ") client " + WANTED, wanted)
                .query(Long.class)
                .single();
    }

    private StatementSpec filtered(String sql, Wanted wanted) {
        var state = wanted.state();
        return jdbc.sql(sql).param("provider", wanted.providerId()).param("state", state == null ? null : state.name());
    }

    @Override
    public Optional<ClientStatus> client(String applicationId) {
        return jdbc.sql("select * from (" + OperationsSql.CLIENTS + ") client where application_id = ?")
                .param(applicationId)
                .query((row, number) -> OperationsRows.client(row))
                .optional();
    }

    @Override
    public List<PastAttempt> attempts(String applicationId) {
        return jdbc.sql("select * from sync_attempt where application_id = ? order by id desc")
                .param(applicationId)
                .query((row, number) -> OperationsRows.attempt(row))
                .list();
    }

    @Override
    public List<ProviderStatus> providers() {
        return jdbc.sql(OperationsSql.PROVIDERS)
                .param("id", null)
                .query((row, number) -> OperationsRows.provider(row))
                .list();
    }

    @Override
    public Optional<ProviderStatus> provider(String providerId) {
        return jdbc.sql(OperationsSql.PROVIDERS)
                .param("id", providerId)
                .query((row, number) -> OperationsRows.provider(row))
                .optional();
    }

    @Override
    public void pause(String providerId, boolean paused) {
        jdbc.sql("update dcr_provider set paused = ? where dcr_provider_id = ?")
                .params(paused, providerId)
                .update();
    }

    @Override
    public boolean demand(String applicationId) {
        return jdbc.sql("update wanted_client set demand = demand + 1 where application_id = ?")
                        .param(applicationId)
                        .update()
                > 0;
    }
}
