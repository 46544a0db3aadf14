package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Runs the plugins that are configured for a request, in order of their priority, until one answers. */
public final class PluginChain {
    private final Store store;
    private final List<GatewayPlugin> plugins;

    /** Runs {@code plugins} as configured in {@code store}. */
    public PluginChain(Store store, List<GatewayPlugin> plugins) {
        this.store = store;
        this.plugins = plugins.stream()
                .sorted(Comparator.comparingInt(GatewayPlugin::priority).reversed())
                .toList();
    }

    /** The answer of the first plugin that has one; nothing lets the request pass. */
    public Optional<Exit> run(ProxyRequest request, ObjectNode route, Optional<ObjectNode> service) {
        var routeId = route.path("id").asString();
        var serviceId = service.map(entity -> entity.path("id").asString()).orElse("");
        for (var plugin : plugins) {
            var exit = config(plugin.name(), routeId, serviceId, consumerId(request))
                    .flatMap(config -> plugin.access(config, request));
            if (exit.isPresent()) {
                return exit;
            }
        }
        return Optional.empty();
    }

    private static String consumerId(ProxyRequest request) {
        return request.consumer()
                .map(consumer -> consumer.path("id").asString())
                .orElse("");
    }

    /** The most specific configuration: a narrower scope hides all wider ones. */
    private Optional<ObjectNode> config(String name, String route, String service, String consumer) {
        return Stream.of(
                        new Scope(route, service, consumer),
                        new Scope(route, "", consumer),
                        new Scope("", service, consumer),
                        new Scope(route, service, ""),
                        new Scope("", "", consumer),
                        new Scope(route, "", ""),
                        new Scope("", service, ""),
                        new Scope("", "", ""))
                .flatMap(scope -> plugin(name, scope).stream())
                .filter(plugin -> plugin.path("enabled").asBoolean(true))
                .flatMap(plugin -> plugin.get("config") instanceof ObjectNode config ? Stream.of(config) : Stream.of())
                .findFirst();
    }

    private Optional<ObjectNode> plugin(String name, Scope scope) {
        return store.findTogether(Catalogue.PLUGINS, name, scope.route(), scope.service(), scope.consumer());
    }

    /** Where a plugin holds; empty texts stand for everywhere. */
    private record Scope(String route, String service, String consumer) {}
}
