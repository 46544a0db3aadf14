package io.gatehouse.audit.query;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Paths of other pages of a list: the same request with another cursor. */
public final class Links {
    public static final String AFTER = "page[after]";
    public static final String BEFORE = "page[before]";

    private final String path;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    public Links(HttpServletRequest request) {
        path = request.getServletPath();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(AFTER) && !name.equals(BEFORE)) {
                parameters.put(name, values[0]);
            }
        });
    }

    /** The same request without a cursor. */
    public String first() {
        return path(parameters);
    }

    /** The same request with this parameter in place of any cursor. */
    public String with(String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return path(more);
    }

    private String path(Map<String, String> query) {
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
