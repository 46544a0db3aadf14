package io.gatehouse.gatewayconfig.sync.store;

import io.gatehouse.gatewayconfig.sync.UnitState;
import io.gatehouse.gatewayconfig.sync.UnitState.Phase;
import io.gatehouse.gatewayconfig.sync.Units;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units in PostgreSQL. Rows are made where facts are remembered. */
class JdbcUnits implements Units {
    private static final String BY_KEY = " WHERE kind = :kind AND control_plane_id = :plane AND owner_id = :owner";

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UnitState> find(UnitKey unit) {
        return select(unit, "");
    }

    @Override
    public Optional<UnitState> lock(UnitKey unit) {
        return select(unit, " FOR UPDATE");
    }

    private Optional<UnitState> select(UnitKey unit, String lock) {
        return keyed("SELECT * FROM unit" + BY_KEY + lock, unit)
                .query((row, number) -> state(row))
                .optional();
    }

    private static UnitState state(ResultSet row) throws SQLException {
        var nextChange = row.getTimestamp("next_change_at");
        return new UnitState(
                row.getLong("version"),
                row.getLong("handled"),
                Phase.valueOf(row.getString("state")),
                row.getLong("revision"),
                row.getInt("attempt"),
                row.getString("errors"),
                List.of((String[]) row.getArray("applied").getArray()),
                nextChange == null ? null : nextChange.toInstant(),
                row.getString("trace_parent"));
    }

    @Override
    public void save(UnitKey unit, UnitState state) {
        keyed("""
                        UPDATE unit SET handled = :handled, state = :state, revision = :revision, attempt = :attempt,
                            errors = :errors, applied = :applied, next_change_at = :next""" + BY_KEY, unit)
                .param("handled", state.handled())
                .param("state", state.phase().name())
                .param("revision", state.revision())
                .param("attempt", state.attempt())
                .param("errors", state.errors())
                .param("applied", state.applied().toArray(String[]::new))
                .param("next", utc(state.nextChangeAt()))
                .update();
    }

    @Override
    public List<UnitKey> all(String controlPlaneId) {
        return keys(controlPlaneId, "");
    }

    @Override
    public List<UnitKey> services(String controlPlaneId) {
        return keys(controlPlaneId, " AND kind = 'SERVICE'");
    }

    private List<UnitKey> keys(String controlPlaneId, String condition) {
        return jdbc.sql("SELECT kind, owner_id FROM unit WHERE control_plane_id = :plane" + condition
                        + " ORDER BY kind, owner_id")
                .param("plane", controlPlaneId)
                .query((row, number) -> key(row, controlPlaneId))
                .list();
    }

    @Override
    public Set<UnitKey> noteDrift(String controlPlaneId, Map<UnitKey, String> drifts) {
        jdbc.sql(
                        "UPDATE unit SET drift = '' WHERE control_plane_id = :plane AND drift <> '' AND owner_id <> ALL (:owners)")
                .param("plane", controlPlaneId)
                .param("owners", drifts.keySet().stream().map(UnitKey::ownerId).toArray(String[]::new))
                .update();
        var news = new TreeSet<UnitKey>();
        new TreeMap<>(drifts).forEach((unit, drift) -> {
            var changed = keyed("UPDATE unit SET drift = :drift" + BY_KEY + " AND drift <> :drift", unit)
                    .param("drift", drift)
                    .update();
            if (changed > 0) {
                news.add(unit);
            }
        });
        return news;
    }

    @Override
    public List<UnitKey> settled(String controlPlaneId, Instant now) {
        return jdbc.sql("""
                        SELECT kind, owner_id FROM unit
                        WHERE control_plane_id = :plane AND state = 'CONFIGURED' AND version = handled
                            AND (next_change_at IS NULL OR next_change_at > :now)
                        ORDER BY kind, owner_id""")
                .param("plane", controlPlaneId)
                .param("now", utc(now))
                .query((row, number) -> key(row, controlPlaneId))
                .list();
    }

    private static UnitKey key(ResultSet row, String controlPlaneId) throws SQLException {
        return new UnitKey(UnitKey.Kind.valueOf(row.getString("kind")), controlPlaneId, row.getString("owner_id"));
    }

    private JdbcClient.StatementSpec keyed(String sql, UnitKey unit) {
        return jdbc.sql(sql)
                .param("kind", unit.kind().name())
                .param("plane", unit.controlPlaneId())
                .param("owner", unit.ownerId());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
