package io.gatehouse.schemas.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the registry, read from Confluent's configuration keys.
 *
 * @param urls base addresses, tried in order ({@code schema.registry.url}, separated by commas)
 * @param authorization value of the Authorization header; null for none
 * @param timeout longest wait for one answer
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/sr-client-configs.html">Client configuration</a>
 */
public record RegistryConfig(List<URI> urls, @Nullable String authorization, Duration timeout) {
    public static final String URL = "schema.registry.url";
    public static final String BASIC_SOURCE = "basic.auth.credentials.source";
    public static final String BASIC_USER_INFO = "basic.auth.user.info";
    public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    public static final String BEARER_TOKEN = "bearer.auth.token";
    public static final String TIMEOUT = "http.read.timeout.ms";

    /**
     * Reads the keys.
     *
     * @throws IllegalArgumentException if the address is missing or a source is not known; names the key
     */
    public static RegistryConfig of(Map<String, ?> configs) {
        var text = text(configs, URL);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(URL + ": missing (expected: address of the schema registry)");
        }
        var urls = Arrays.stream(text.split(","))
                .map(url -> URI.create(url.strip().replaceAll("/+$", "")))
                .toList();
        var timeout = text(configs, TIMEOUT);
        return new RegistryConfig(
                urls.stream().map(RegistryConfig::withoutUserInfo).toList(),
                authorization(configs, urls.getFirst()),
                Duration.ofMillis(timeout == null ? 10_000 : Long.parseLong(timeout)));
    }

    private static @Nullable String authorization(Map<String, ?> configs, URI url) {
        if ("STATIC_TOKEN".equals(text(configs, BEARER_SOURCE))) {
            return "Bearer " + required(configs, BEARER_TOKEN);
        }
        var source = text(configs, BASIC_SOURCE);
        return switch (source == null ? "URL" : source) {
            case "USER_INFO" -> basic(required(configs, BASIC_USER_INFO));
            case "URL" -> url.getUserInfo() == null ? null : basic(url.getUserInfo());
            default ->
                throw new IllegalArgumentException(BASIC_SOURCE + ": " + source + " (expected: USER_INFO or URL)");
        };
    }

    private static URI withoutUserInfo(URI url) {
        return url.getRawUserInfo() == null ? url : URI.create(url.toString().replaceFirst("://[^@/]*@", "://"));
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static String required(Map<String, ?> configs, String key) {
        var value = text(configs, key);
        if (value == null) {
            throw new IllegalArgumentException(key + ": missing");
        }
        return value;
    }

    /** The value as Confluent's clients read it: with or without the prefix {@code schema.registry.}. */
    private static @Nullable String text(Map<String, ?> configs, String key) {
        var value = configs.get(key);
        if (value == null) {
            value = configs.get("schema.registry." + key);
        }
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(Object::toString).toList())
                : value == null ? null : value.toString();
    }

    @Override
    public String toString() {
        return "RegistryConfig[urls=" + urls + ", authorization=" + (authorization == null ? "none" : "****") + "]";
    }
}
