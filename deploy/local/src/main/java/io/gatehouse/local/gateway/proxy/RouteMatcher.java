package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ProxyRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One route with one of its paths, or without any.
 *
 * @param path a prefix, a regular expression after {@code ~}, or null when the route has no paths
 */
record RouteMatcher(
        ObjectNode route, @Nullable String path, @Nullable Pattern expression) {
    /**
     * Which of several matching routes wins: more kinds of conditions, hosts without wildcard, more headers, a regular
     * expression and its priority, a longer prefix, the older route.
     */
    static final Comparator<RouteMatcher> BY_PRECEDENCE = Comparator.comparingLong(RouteMatcher::conditions)
            .thenComparing(RouteMatcher::hasPlainHosts)
            .thenComparing(matcher -> matcher.route.path("headers").size())
            .thenComparing(matcher -> matcher.expression != null)
            .thenComparing(matcher -> matcher.expression == null
                    ? 0
                    : matcher.route.path("regex_priority").asLong(0))
            .thenComparing(matcher -> matcher.path == null ? 0 : matcher.path.length())
            .reversed()
            .thenComparing(matcher -> matcher.route.path("created_at").asLong(0))
            .thenComparing(matcher -> matcher.route.path("id").asString());

    static Stream<RouteMatcher> of(ObjectNode route) {
        var paths = words(route.path("paths"));
        return paths.isEmpty()
                ? Stream.of(new RouteMatcher(route, null, null))
                : paths.stream().map(path -> new RouteMatcher(route, path, expression(path)));
    }

    private static @Nullable Pattern expression(String path) {
        return path.startsWith("~") ? Pattern.compile(path.substring(1)) : null;
    }

    /** The part of the path that the route matches, empty for a route without paths; nothing when it does not match. */
    Optional<String> match(ProxyRequest request, String normalizedPath, String host, int port) {
        var matches = matchesMethod(request) && matchesHost(host, port) && matchesHeaders(request);
        return matches ? matchedPath(normalizedPath) : Optional.empty();
    }

    private Optional<String> matchedPath(String requestPath) {
        if (path == null) {
            return Optional.of("");
        }
        if (expression != null) {
            var found = expression.matcher(requestPath);
            return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
        }
        return requestPath.startsWith(path) ? Optional.of(path) : Optional.empty();
    }

    private boolean matchesMethod(ProxyRequest request) {
        var methods = words(route.path("methods"));
        return methods.isEmpty() || methods.contains(request.method());
    }

    private boolean matchesHost(String host, int port) {
        var hosts = words(route.path("hosts"));
        return hosts.isEmpty() || hosts.stream().anyMatch(pattern -> matchesHost(pattern, host, port));
    }

    private static boolean matchesHost(String pattern, String host, int port) {
        var colon = pattern.endsWith("]") ? -1 : pattern.lastIndexOf(':');
        var name = colon < 0 ? pattern : pattern.substring(0, colon);
        if (colon >= 0 && !pattern.substring(colon + 1).equals(String.valueOf(port))) {
            return false;
        }
        if (name.startsWith("*")) {
            return host.endsWith(name.substring(1));
        }
        return name.endsWith("*") ? host.startsWith(name.substring(0, name.length() - 1)) : host.equals(name);
    }

    private boolean matchesHeaders(ProxyRequest request) {
        return route.path("headers").properties().stream().allMatch(header -> words(header.getValue()).stream()
                .anyMatch(wanted -> request.headerValues(header.getKey()).stream()
                        .anyMatch(value -> matchesHeader(wanted, value))));
    }

    private static boolean matchesHeader(String wanted, String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return wanted.startsWith("~*")
                ? Pattern.compile(wanted.substring(2)).matcher(lower).find()
                : wanted.toLowerCase(Locale.ROOT).equals(lower);
    }

    private long conditions() {
        return Stream.of("methods", "hosts", "headers", "snis", "paths")
                .filter(kind -> !route.path(kind).isEmpty())
                .count();
    }

    private boolean hasPlainHosts() {
        var hosts = words(route.path("hosts"));
        return !hosts.isEmpty() && hosts.stream().noneMatch(host -> host.contains("*"));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
