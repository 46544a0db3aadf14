package io.gatehouse.registration.authstrategy.store;

import io.gatehouse.registration.authstrategy.AuthConfig;
import io.gatehouse.registration.authstrategy.AuthConfig.KeyAuth;
import io.gatehouse.registration.authstrategy.AuthConfig.OpenIdConnect;
import io.gatehouse.registration.authstrategy.AuthConfig.Ttl;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The column {@code configs}: what the API shows below the configuration's name. */
final class ConfigColumn {
    private ConfigColumn() {}

    /** @param sealed what the column {@code sealed_configs} holds */
    static AuthConfig config(String strategyType, Map<String, @Nullable Object> values, Map<String, String> sealed) {
        return switch (strategyType) {
            case KeyAuth.TYPE -> new KeyAuth(texts(values.get("key_names")), ttl(values.get("ttl")));
            case OpenIdConnect.TYPE -> tokens(new LinkedHashMap<>(values), sealed);
            default -> throw new IllegalStateException("strategy type " + strategyType);
        };
    }

    private static OpenIdConnect tokens(Map<String, @Nullable Object> values, Map<String, String> sealed) {
        return new OpenIdConnect(
                Objects.toString(values.remove("issuer")),
                texts(values.remove("credential_claim")),
                texts(values.remove("scopes")),
                texts(values.remove("auth_methods")),
                values,
                sealed);
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
