package io.gatehouse.local.gateway.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a plugin's configuration, which is complete and valid. */
final class Config {
    private Config() {}

    static List<String> words(ObjectNode config, String name) {
        return config.path(name).valueStream().map(JsonNode::asString).toList();
    }

    static boolean flag(ObjectNode config, String name) {
        return config.path(name).asBoolean(false);
    }

    static @Nullable String text(ObjectNode config, String name) {
        var value = config.path(name);
        return value.isString() ? value.asString() : null;
    }
}
