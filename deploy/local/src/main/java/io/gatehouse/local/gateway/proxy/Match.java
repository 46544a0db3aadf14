package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.schema.UriPath;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A route that takes a request.
 *
 * @param service where it leads, if anywhere
 * @param matchedPath the part of the path that the route matches
 * @param path the path of the request in normal form
 */
record Match(ObjectNode route, Optional<ObjectNode> service, String matchedPath, String path) {
    /** Whether the request must come by TLS, which this gateway does not serve. */
    boolean needsTls() {
        return route.path("protocols").valueStream().map(JsonNode::asString).noneMatch("http"::equals);
    }

    /** The path to ask the service for, without arguments. */
    String upstreamPath() {
        var base = service.map(entity -> entity.path("path").asString("")).orElse("");
        var strip = route.path("strip_path").asBoolean(true);
        return UriPath.escape(join(base.isEmpty() ? "/" : base, strip));
    }

    private String join(String base, boolean strip) {
        var stripped = strip ? rest() : path;
        var stem = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (!stripped.isEmpty() && !(stripped.equals("/") && !strip && stem.equals(base))) {
            return stem + (stripped.startsWith("/") ? "" : "/") + stripped;
        }
        if (base.equals("/") || (strip && path.length() > 1 && path.endsWith("/"))) {
            return stem + "/";
        }
        return stem;
    }

    /** What follows the matched part; a leading dot segment must not reach the service. */
    private String rest() {
        var rest = path.substring(matchedPath.length());
        return rest.equals(".") || rest.equals("..") ? "" : rest.replaceFirst("^\\.{1,2}/", "");
    }
}
