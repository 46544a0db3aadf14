package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.schemas.plugin.PluginSecrets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals secrets of strategies that an earlier release stored readable. Repeatable: what is sealed is left as it is. */
class SealStoredSecrets {
    private static final Logger log = LoggerFactory.getLogger(SealStoredSecrets.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final UnaryOperator<String> seal;

    /** @param seal seals to this service itself */
    SealStoredSecrets(JdbcClient jdbc, UnaryOperator<String> seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Plugin configuration of a strategy. */
    private record Stored(String id, Map<String, @Nullable Object> config, Map<String, String> sealed) {}

    void sealAll() {
        for (var stored : stored()) {
            var parts = PluginSecrets.split(stored.config(), seal);
            if (!parts.sealed().isEmpty()) {
                var sealed = new TreeMap<>(parts.sealed());
                sealed.putAll(stored.sealed());
                replace(stored.id(), parts.readable(), sealed);
                log.atWarn()
                        .addKeyValue("authStrategyId", stored.id())
                        .addKeyValue("fields", parts.sealed().keySet())
                        .log("secrets of a strategy were stored readable and are now sealed");
            }
        }
    }

    private List<Stored> stored() {
        return jdbc.sql("""
                        SELECT id, plugin_config, sealed_plugin_config FROM auth_strategy
                        WHERE plugin_config <> '{}' ORDER BY id FOR UPDATE""")
                .query((row, number) -> new Stored(
                        row.getString(1),
                        JSON.readValue(row.getString(2), new TypeReference<>() {}),
                        JSON.readValue(row.getString(3), new TypeReference<>() {})))
                .list();
    }

    private void replace(String id, Map<String, @Nullable Object> config, Map<String, String> sealed) {
        jdbc.sql("UPDATE auth_strategy SET plugin_config = ?::jsonb, sealed_plugin_config = ?::jsonb WHERE id = ?")
                .params(JSON.writeValueAsString(config), JSON.writeValueAsString(sealed), id)
                .update();
    }
}
