package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.reconcile.KnownSecret;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.SecretStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code secret_request} and {@code client_secret}. */
final class JdbcSecretStore implements SecretStore {
    private final JdbcClient jdbc;

    JdbcSecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean remember(SecretRequest request) {
        var news = jdbc.sql("""
                                insert into secret_request (request_id, kind, application_id, revision, recipient, trace_parent)
                                values (:id, :kind, :application, :revision, :recipient, :trace) on conflict do nothing
                                """)
                        .param("id", request.requestId())
                        .param("kind", request.kind().name())
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
    public void answered(List<SecretRequest> requests) {
        for (var request : requests) {
            jdbc.sql("update secret_request set answered = true, recipient = null where request_id = ? and kind = ?")
                    .params(request.requestId(), request.kind().name())
                    .update();
        }
    }

    @Override
    public void added(String applicationId, KnownSecret secret, @Nullable KnownSecret superseded, Instant retireAt) {
        if (superseded != null) {
            jdbc.sql("update client_secret set retire_at = ? where application_id = ? and secret_id = ?")
                    .params(retireAt.atOffset(ZoneOffset.UTC), applicationId, superseded.secretId())
                    .update();
        }
        jdbc.sql("""
                        insert into client_secret (application_id, secret_id, credential_id) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(applicationId, secret.secretId(), secret.credentialId())
                .update();
    }

    @Override
    public void gone(String applicationId, List<KnownSecret> secrets) {
        for (var secret : secrets) {
            jdbc.sql("delete from client_secret where application_id = ? and secret_id = ?")
                    .params(applicationId, secret.secretId())
                    .update();
        }
    }

    @Override
    public void only(String applicationId, @Nullable KnownSecret secret) {
        jdbc.sql("delete from client_secret where application_id = ?")
                .param(applicationId)
                .update();
        if (secret != null) {
            added(applicationId, secret, null, Instant.EPOCH);
        }
    }

    /** What is wanted and not answered yet, oldest first. */
    List<SecretRequest> requests(String applicationId) {
        return jdbc.sql("""
                        select * from secret_request
                        where application_id = ? and not answered order by revision, kind
                        """)
                .param(applicationId)
                .query((row, number) -> Rows.secretRequest(row))
                .list();
    }

    /** The secrets that somebody knows, earliest retirement first. */
    List<KnownSecret> known(String applicationId) {
        return jdbc.sql("select * from client_secret where application_id = ? order by retire_at, secret_id")
                .param(applicationId)
                .query((row, number) -> Rows.knownSecret(row))
                .list();
    }
}
