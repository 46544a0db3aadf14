package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code registration}; tokens are sealed to this service's own key. */
final class JdbcRegistrations implements Registrations {
    private final JdbcClient jdbc;
    private final OpeningKeys keys;
    private final String providerId;

    JdbcRegistrations(JdbcClient jdbc, OpeningKeys keys, String providerId) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.providerId = providerId;
    }

    @Override
    public Optional<Registration> find(String applicationId) {
        return jdbc.sql(
                        "select * from registration where dcr_provider_id = :provider and application_id = :application")
                .param("provider", providerId)
                .param("application", applicationId)
                .query((row, number) -> registration(row))
                .optional();
    }

    @Override
    public void keep(String applicationId, Registration registration) {
        var token = registration.token();
        jdbc.sql("""
                        insert into registration (dcr_provider_id, application_id, client_id, reference, sealed_token, spec)
                        values (:provider, :application, :client, :reference, :token, :spec::jsonb)
                        on conflict (dcr_provider_id, application_id) do update
                        set client_id = excluded.client_id, reference = excluded.reference,
                            sealed_token = excluded.sealed_token, spec = excluded.spec
                        """)
                .param("provider", providerId)
                .param("application", applicationId)
                .param("client", registration.clientId())
                .param("reference", registration.reference())
                .param("token", token == null ? null : keys.sealingKey().seal(token.reveal()))
                .param("spec", Json.of(registration.spec()))
                .update();
    }

    @Override
    public void forget(String applicationId) {
        jdbc.sql("delete from registration where dcr_provider_id = :provider and application_id = :application")
                .param("provider", providerId)
                .param("application", applicationId)
                .update();
    }

    private Registration registration(ResultSet row) throws SQLException {
        var token = text(row, "sealed_token");
        var spec = text(row, "spec");
        return new Registration(
                text(row, "client_id"),
                text(row, "reference"),
                token == null ? null : new Secret(keys.open(token)),
                spec == null ? null : Json.spec(spec));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
