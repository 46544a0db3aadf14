package io.gatehouse.schemas.plugin;

import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the secrets out of a configuration, sealed, and puts them back in where they are used. A list of records with secrets,
 * such as {@code client_jwk}, is sealed as a whole. A reference to the gateway's vault is no secret.
 *
 * @see <a href="https://developer.konghq.com/gateway/entities/vault/">Kong, vaults</a>
 */
public final class PluginSecrets {
    private static final JsonMapper JSON = JsonMapper.shared();

    private PluginSecrets() {}

    /**
     * A configuration without readable secrets.
     *
     * @param readable what is no secret
     * @param sealed secrets by their paths, such as {@code redis.password}; each JSON, sealed
     */
    public record Parts(Map<String, @Nullable Object> readable, Map<String, String> sealed) {}

    /**
     * Takes the secrets out.
     *
     * @param seal seals to the service that configures gateways
     */
    public static Parts split(Map<String, ? extends @Nullable Object> config, UnaryOperator<String> seal) {
        var sealed = new TreeMap<String, String>();
        return new Parts(readable("", config, seal, sealed), sealed);
    }

    private static Map<String, @Nullable Object> readable(
            String prefix, Map<?, ?> config, UnaryOperator<String> seal, Map<String, String> sealed) {
        var readable = new LinkedHashMap<String, @Nullable Object>();
        config.forEach((key, value) -> {
            var name = String.valueOf(key);
            var path = prefix + name;
            if (value != null && PluginFields.isSecret(path) && !isReference(value)) {
                sealed.put(path, seal.apply(JSON.writeValueAsString(value)));
            } else if (value instanceof Map<?, ?> fields) {
                readable.put(name, readable(path + ".", fields, seal, sealed));
            } else {
                readable.put(name, value);
            }
        });
        return readable;
    }

    /**
     * Puts secrets where they were, each text in them a {@link Secret}.
     *
     * @param open opens what was sealed
     * @throws SealedValueException if one cannot be opened; names its path
     */
    public static Map<String, @Nullable Object> join(
            Map<String, ? extends @Nullable Object> readable,
            Map<String, String> sealed,
            Function<String, Secret> open) {
        var config = new LinkedHashMap<String, @Nullable Object>(readable);
        sealed.forEach((path, jwe) -> put(config, path, opened(path, jwe, open)));
        return config;
    }

    private static void put(Map<String, @Nullable Object> config, String path, @Nullable Object secret) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            config.put(path, secret);
            return;
        }
        var name = path.substring(0, dot);
        var inner = new LinkedHashMap<String, @Nullable Object>();
        if (config.get(name) instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        put(inner, path.substring(dot + 1), secret);
        config.put(name, inner);
    }

    private static @Nullable Object opened(String path, String jwe, Function<String, Secret> open) {
        try {
            return marked(JSON.readValue(open.apply(jwe).reveal(), new TypeReference<@Nullable Object>() {}));
        } catch (SealedValueException e) {
            throw new SealedValueException("field " + path + ": " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new SealedValueException("field " + path + ": no JSON");
        }
    }

    private static @Nullable Object marked(@Nullable Object value) {
        return switch (value) {
            case String text -> new Secret(text);
            case List<?> items -> items.stream().map(PluginSecrets::marked).toList();
            case Map<?, ?> fields -> {
                var marked = new LinkedHashMap<String, @Nullable Object>();
                fields.forEach((name, inner) -> marked.put(String.valueOf(name), marked(inner)));
                yield marked;
            }
            case null, default -> value;
        };
    }

    /** The configuration with its secrets readable, to be sent to a gateway. */
    public static @Nullable Object revealed(@Nullable Object value) {
        return switch (value) {
            case Secret secret -> secret.reveal();
            case List<?> items -> items.stream().map(PluginSecrets::revealed).toList();
            case Map<?, ?> fields -> {
                var revealed = new LinkedHashMap<String, @Nullable Object>();
                fields.forEach((name, inner) -> revealed.put(String.valueOf(name), revealed(inner)));
                yield revealed;
            }
            case null, default -> value;
        };
    }

    /** Whether a value leads to the gateway's vault instead of holding a secret; of a list, whether each does. */
    static boolean isReference(@Nullable Object value) {
        return switch (value) {
            case String text -> text.startsWith("{vault://") && text.endsWith("}");
            case Collection<?> items -> items.stream().allMatch(PluginSecrets::isReference);
            case null, default -> false;
        };
    }
}
