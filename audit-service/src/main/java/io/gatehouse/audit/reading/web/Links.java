package io.gatehouse.audit.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Paths of other pages of a list: the same request with another cursor. */
final class Links {
    private final String path;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Links(HttpServletRequest request) {
        path = request.getServletPath();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(Cursors.AFTER) && !name.equals(Cursors.BEFORE)) {
                parameters.put(name, values[0]);
            }
        });
    }

    String first() {
        return path(parameters);
    }

    String with(String name, String value) {
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
