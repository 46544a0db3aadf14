package io.gatehouse.audit.reading.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The query of a request as text, from the JSON object of its parameters that entries keep. */
final class QueryText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QueryText() {}

    /** Parameters joined by {@code &}; what is no such object, a long one that was cut, stays as it is. */
    static @Nullable String of(@Nullable String parameters) {
        if (parameters == null) {
            return null;
        }
        try {
            return JSON.readTree(parameters).properties().stream()
                    .map(parameter -> encoded(parameter.getKey()) + "="
                            + encoded(parameter.getValue().asString()))
                    .collect(Collectors.joining("&"));
        } catch (JacksonException cut) {
            return parameters;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
