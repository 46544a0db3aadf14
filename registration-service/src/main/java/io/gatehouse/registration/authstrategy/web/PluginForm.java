package io.gatehouse.registration.authstrategy.web;

import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.schemas.http.JsonFields;
import io.gatehouse.schemas.plugin.PluginSecrets;
import io.gatehouse.schemas.plugin.PluginTypes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whatever else the gateway's plugin knows. Null takes a field out again, with all that was sealed below it; a secret that is not
 * given stays, for nobody can read it back to give it again.
 */
final class PluginForm {
    private final JsonFields config;
    private final UnaryOperator<String> seal;

    /** @param config of which everything else was asked for */
    PluginForm(JsonFields config, UnaryOperator<String> seal) {
        this.config = config;
        this.seal = seal;
    }

    OpenIdConnect change(OpenIdConnect present) {
        var given = config.values();
        if (!isRight(given)) {
            return present;
        }
        var parts = PluginSecrets.split(given, seal);
        var readable = new LinkedHashMap<String, @Nullable Object>(present.plugin());
        readable.putAll(parts.readable());
        readable.values().removeIf(value -> value == null);
        var sealed = new HashMap<>(present.sealed());
        sealed.keySet().removeIf(path -> isGiven(parts.readable(), path));
        sealed.putAll(parts.sealed());
        return present.with(readable, sealed);
    }

    private boolean isRight(Map<String, @Nullable Object> given) {
        var right = true;
        for (var field : given.entrySet()) {
            for (var mistake : PluginTypes.mistakes(field.getKey(), field.getValue())) {
                config.reject(mistake.field(), mistake.rule(), mistake.reason());
                right = false;
            }
        }
        return right;
    }

    /** Whether something else is given in the place of a secret: nothing, or a reference. */
    private static boolean isGiven(Map<?, ?> given, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            return given.containsKey(path);
        }
        var name = path.substring(0, dot);
        return given.get(name) instanceof Map<?, ?> fields
                ? isGiven(fields, path.substring(dot + 1))
                : given.containsKey(name);
    }
}
