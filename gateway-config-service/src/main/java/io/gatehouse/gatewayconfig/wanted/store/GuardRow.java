package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ServiceFacts.Guard;
import io.gatehouse.gatewayconfig.plan.ServiceFacts.Strategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class GuardRow implements RowMapper<Guard> {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Guard mapRow(ResultSet row, int number) throws SQLException {
        var id = row.getString("strategy_id");
        var strategy = id == null
                ? null
                : new Strategy(
                        id,
                        row.getString("type"),
                        texts(row, "key_names"),
                        row.getString("issuer"),
                        texts(row, "credential_claim"),
                        texts(row, "scopes"),
                        texts(row, "auth_methods"),
                        JSON.readValue(row.getString("plugin_config"), new TypeReference<>() {}),
                        JSON.readValue(row.getString("sealed_plugin_config"), new TypeReference<>() {}));
        return new Guard(row.getString("version_id"), strategy, row.getBoolean("taken_away"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
