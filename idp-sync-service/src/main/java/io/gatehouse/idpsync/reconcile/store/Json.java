package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.ClientSpec;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values kept as {@code jsonb}. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> SET = new TypeReference<>() {};

    private Json() {}

    static @Nullable String of(@Nullable Object value) {
        return value == null ? null : MAPPER.writeValueAsString(value);
    }

    static ClientSpec spec(String json) {
        return MAPPER.readValue(json, ClientSpec.class);
    }

    static Map<String, String> texts(String json) {
        return MAPPER.readValue(json, TEXTS);
    }

    static Set<String> set(String json) {
        return MAPPER.readValue(json, SET);
    }
}
