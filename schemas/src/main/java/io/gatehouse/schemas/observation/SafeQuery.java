package io.gatehouse.schemas.observation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries that may be written down: the values of parameters that sound secret are replaced by {@code ***}. */
final class SafeQuery {
    private static final Pattern SENSITIVE = Pattern.compile(
            "token|secret|password|passwd|api_?key|credential|signature|assertion|^key$|^code$|^state$");

    private SafeQuery() {}

    static @Nullable String of(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&")).map(SafeQuery::safe).collect(Collectors.joining("&"));
    }

    private static String safe(String parameter) {
        var equals = parameter.indexOf('=');
        return equals >= 0
                        && SENSITIVE
                                .matcher(name(parameter.substring(0, equals)))
                                .find()
                ? parameter.substring(0, equals) + "=***"
                : parameter;
    }

    private static String name(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return encoded.toLowerCase(Locale.ROOT); // broken percent-encoding: the raw name is the best there is
        }
    }
}
