package io.gatehouse.idpsync.reconcile.messaging;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audience that an auth strategy has the gateway ask tokens for. */
final class TokenAudience {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TokenAudience() {}

    /**
     * The audience in a plugin's configuration.
     *
     * @param pluginConfig configuration of the openid-connect plugin, a JSON object; null for none
     * @return null when it names none
     * @see <a href="https://developer.konghq.com/plugins/openid-connect/reference/">openid-connect, token_post_args_names and
     *     audience</a>
     */
    static @Nullable String of(@Nullable String pluginConfig) {
        if (pluginConfig == null) {
            return null;
        }
        var config = JSON.readTree(pluginConfig);
        var names = config.path("token_post_args_names");
        for (var index = 0; index < names.size(); index++) {
            if (names.path(index).asString("").equals("audience")) {
                return text(config.path("token_post_args_values").path(index));
            }
        }
        return text(config.path("audience").path(0));
    }

    private static @Nullable String text(JsonNode value) {
        var text = value.asString("");
        return text.isEmpty() ? null : text;
    }
}
