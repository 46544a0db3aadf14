package io.gatehouse.idpsync.drift.store;

import io.gatehouse.idpsync.drift.Findings;
import io.gatehouse.idpsync.drift.Scan;
import io.gatehouse.idpsync.drift.ScanMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads scans from rows. */
final class ScanRows {
    private ScanRows() {}

    static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                row.getLong("scan_id"),
                row.getString("dcr_provider_id"),
                ScanMode.valueOf(row.getString("mode")),
                Objects.requireNonNull(instant(row, "started_at")),
                instant(row, "ended_at"),
                text(row, "cursor"),
                row.getBoolean("listed"),
                row.getInt("pages"),
                findings(row),
                text(row, "failure"));
    }

    private static Findings findings(ResultSet row) throws SQLException {
        return new Findings(
                row.getLong("clients"),
                row.getLong("changed"),
                row.getLong("missing"),
                row.getLong("orphaned"),
                row.getLong("unknown"),
                row.getLong("foreign_clients"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
