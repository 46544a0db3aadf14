package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.UriPath;
import io.gatehouse.local.gateway.store.Store;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the route of a request. Made anew after each change of a route. */
final class Router {
    private final Store store;
    private volatile Snapshot snapshot = new Snapshot(-1, List.of());

    private record Snapshot(long revision, List<RouteMatcher> matchers) {}

    Router(Store store) {
        this.store = store;
    }

    /** The route that takes the request, or nothing. */
    Optional<Match> match(ProxyRequest request, String host, int port) {
        var path = UriPath.normalize(request.path());
        for (var matcher : current().matchers()) {
            var matched = matcher.match(request, path, host, port);
            var service = service(matcher.route());
            var disabled = service.filter(entity -> !entity.path("enabled").asBoolean(true));
            if (matched.isPresent() && disabled.isEmpty()) {
                return Optional.of(new Match(matcher.route(), service, matched.get(), path));
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> service(ObjectNode route) {
        var id = route.path("service").path("id");
        return id.isString() ? store.find(Catalogue.SERVICES, id.asString()) : Optional.empty();
    }

    private Snapshot current() {
        var revision = store.revision(Catalogue.ROUTES);
        if (snapshot.revision() != revision) {
            var matchers = store.after(Catalogue.ROUTES, "").stream()
                    .filter(Router::speaksHttp)
                    .flatMap(RouteMatcher::of)
                    .sorted(RouteMatcher.BY_PRECEDENCE)
                    .toList();
            snapshot = new Snapshot(revision, matchers);
        }
        return snapshot;
    }

    private static boolean speaksHttp(ObjectNode route) {
        return route.path("protocols")
                .valueStream()
                .map(JsonNode::asString)
                .anyMatch(List.of("http", "https")::contains);
    }
}
