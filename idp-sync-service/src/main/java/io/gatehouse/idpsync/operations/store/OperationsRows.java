package io.gatehouse.idpsync.operations.store;

import io.gatehouse.idpsync.operations.ClientState;
import io.gatehouse.idpsync.operations.ClientStatus;
import io.gatehouse.idpsync.operations.PastAttempt;
import io.gatehouse.idpsync.operations.ProviderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads values from rows. */
final class OperationsRows {
    private OperationsRows() {}

    static ClientStatus client(ResultSet row) throws SQLException {
        return new ClientStatus(
                row.getString("application_id"),
                text(row, "provider_id"),
                text(row, "client_id"),
                row.getLong("wanted_revision"),
                row.getLong("observed_revision"),
                ClientState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("status", Integer.class),
                text(row, "reason"),
                instant(row, "execution_time"));
    }

    static PastAttempt attempt(ResultSet row) throws SQLException {
        return new PastAttempt(
                Objects.requireNonNull(instant(row, "attempted_at")),
                row.getLong("revision"),
                row.getString("outcome"),
                row.getObject("status", Integer.class),
                text(row, "reason"),
                instant(row, "next_attempt_at"));
    }

    static ProviderStatus provider(ResultSet row) throws SQLException {
        return new ProviderStatus(
                row.getString("dcr_provider_id"),
                row.getString("provider_type"),
                row.getString("issuer"),
                row.getBoolean("paused"),
                row.getLong("ready"),
                row.getLong("pending"),
                row.getLong("failing"),
                row.getLong("refused"),
                instant(row, "oldest_failure"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
