package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.AuthStrategy;
import io.gatehouse.idpsync.reconcile.Failure;
import io.gatehouse.idpsync.reconcile.KnownSecret;
import io.gatehouse.idpsync.reconcile.Observed;
import io.gatehouse.idpsync.reconcile.SecretRequest;
import io.gatehouse.idpsync.reconcile.WantedClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads values from rows. */
final class Rows {
    private Rows() {}

    /** Reads a value from a row. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static WantedClient wanted(ResultSet row) throws SQLException {
        var applicationId = row.getString("application_id");
        var revision = row.getLong("wanted_revision");
        var providerId = nullable(row, "wanted_provider");
        var trace = nullable(row, "trace_parent");
        var spec = nullable(row, "spec");
        if (spec == null || providerId == null) {
            return new WantedClient.Absent(applicationId, revision, providerId, trace);
        }
        return new WantedClient.Present(
                applicationId,
                revision,
                providerId,
                row.getString("auth_strategy_id"),
                Json.spec(spec),
                nullable(row, "secret_recipient"),
                trace);
    }

    static Observed observed(ResultSet row) throws SQLException {
        return new Observed(
                nullable(row, "observed_provider"),
                nullable(row, "client_id"),
                row.getLong("observed_revision"),
                row.getLong("secret_revision"));
    }

    static @Nullable Failure failure(ResultSet row) throws SQLException {
        var reason = nullable(row, "reason");
        return reason == null
                ? null
                : new Failure(
                        row.getLong("failed_demand"),
                        row.getInt("attempts"),
                        row.getBoolean("refused"),
                        row.getObject("status", Integer.class),
                        reason);
    }

    static @Nullable ProviderSettings knownProvider(ResultSet row) throws SQLException {
        return nullable(row, "dcr_provider_id") == null ? null : provider(row);
    }

    static ProviderSettings provider(ResultSet row) throws SQLException {
        return new ProviderSettings(
                row.getString("dcr_provider_id"),
                row.getLong("revision"),
                row.getBoolean("deleted"),
                row.getString("provider_type"),
                row.getString("issuer"),
                Json.texts(row.getString("settings")),
                Json.texts(row.getString("sealed_credentials")));
    }

    static AuthStrategy strategy(ResultSet row) throws SQLException {
        return new AuthStrategy(
                row.getString("auth_strategy_id"),
                row.getLong("revision"),
                Json.set(row.getString("grant_types")),
                nullable(row, "audience"));
    }

    static SecretRequest secretRequest(ResultSet row) throws SQLException {
        return new SecretRequest(
                SecretRequest.Kind.valueOf(row.getString("kind")),
                row.getString("request_id"),
                row.getString("application_id"),
                row.getLong("revision"),
                nullable(row, "recipient"),
                nullable(row, "trace_parent"));
    }

    static List<String> drift(ResultSet row) throws SQLException {
        var differences = nullable(row, "differences");
        return differences == null ? List.of() : List.copyOf(Json.set(differences));
    }

    static KnownSecret knownSecret(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime retireAt = row.getObject("retire_at", OffsetDateTime.class);
        return new KnownSecret(
                row.getString("secret_id"),
                row.getString("credential_id"),
                retireAt == null ? null : retireAt.toInstant());
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
