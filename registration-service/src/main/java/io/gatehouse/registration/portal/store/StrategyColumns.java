package io.gatehouse.registration.portal.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.portal.Publication.KeyStrategy;
import io.gatehouse.registration.portal.Publication.Strategy;
import io.gatehouse.registration.portal.Publication.TokenStrategy;
import io.gatehouse.registration.portal.Publication.Ttl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What portals show of a strategy {@code s} and its provider {@code p}. */
final class StrategyColumns {
    static final String COLUMNS = """
            s.id as strategy_id, s.name as strategy_name, s.strategy_type, s.configs, s.dcr_provider_id,
            coalesce(p.settings ->> 'use_developer_managed_scopes', 'false') = 'true' as managed_scopes""";

    private StrategyColumns() {}

    static Strategy strategy(ResultSet row) throws SQLException {
        var id = Columns.uuid(row, "strategy_id");
        var name = row.getString("strategy_name");
        var config = JsonColumns.object(row, "configs");
        if (row.getString("strategy_type").equals("key_auth")) {
            return new KeyStrategy(id, name, texts(config.get("key_names")), ttl(config.get("ttl")));
        }
        return new TokenStrategy(
                id,
                name,
                Columns.uuidOrNull(row, "dcr_provider_id") == null,
                texts(config.get("auth_methods")),
                row.getBoolean("managed_scopes") ? texts(config.get("scopes")) : null);
    }

    private static @Nullable Ttl ttl(@Nullable Object value) {
        return value instanceof Map<?, ?> ttl && ttl.get("value") instanceof Number amount
                ? new Ttl(amount.intValue(), Objects.toString(ttl.get("unit")))
                : null;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> texts
                ? texts.stream().map(Object::toString).toList()
                : List.of();
    }
}
