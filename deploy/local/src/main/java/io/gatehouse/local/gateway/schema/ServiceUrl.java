package io.gatehouse.local.gateway.schema;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The short form {@code url} of a service, which stands for protocol, host, port and path. */
final class ServiceUrl {
    private static final Pattern URL = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?:[^/@]*@)?(?<host>\\[[^]]*]|[^:/?#]*)(?::(?<port>\\d+))?)?"
                    + "(?<path>[^?#]*).*");

    private ServiceUrl() {}

    static ObjectNode expand(ObjectNode service) {
        var url = service.get("url");
        if (url == null) {
            return service;
        }
        if (!url.isString()) {
            var found = new Violations();
            found.add("url", "expected a string");
            throw Refusal.schemaViolation(found);
        }
        var expanded = service.deepCopy();
        expanded.remove("url");
        return fill(expanded, url.asString());
    }

    private static ObjectNode fill(ObjectNode service, String url) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            return service;
        }
        var port = parts.group("port") == null ? -1 : Integer.parseInt(parts.group("port"));
        var scheme = parts.group("scheme") != null ? parts.group("scheme") : port == 443 ? "https" : "http";
        service.put("protocol", scheme);
        service.put("port", port >= 0 ? port : scheme.equals("https") ? 443 : 80);
        service.put("host", emptyToNull(parts.group("host")));
        service.put("path", emptyToNull(parts.group("path")));
        return service;
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
