package io.gatehouse.local.gateway.admin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.store.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the gateway says about itself. */
final class NodeInfo {
    static final String VERSION = "3.9.0";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Store store;
    private final List<InstalledPlugin> plugins;
    private final String nodeId = UUID.randomUUID().toString();

    /** A question without arguments. */
    @FunctionalInterface
    interface Question {
        JsonNode answer();
    }

    NodeInfo(Store store, List<InstalledPlugin> plugins) {
        this.store = store;
        this.plugins = plugins;
    }

    ObjectNode root() {
        var root = JSON.objectNode()
                .put("tagline", "Welcome to kong")
                .put("version", VERSION)
                .put("edition", "community")
                .put("hostname", hostname())
                .put("node_id", nodeId)
                .put("lua_version", "none");
        root.putObject("timers").put("running", 0).put("pending", 0);
        root.putObject("pids").put("master", ProcessHandle.current().pid());
        root.putObject("configuration")
                .put("database", "postgres")
                .put("role", "traditional")
                .put("router_flavor", "traditional_compatible");
        var info = root.putObject("plugins");
        var available = info.putObject("available_on_server");
        plugins.forEach(plugin ->
                available.putObject(plugin.name()).put("version", VERSION).put("priority", plugin.priority()));
        var enabled = info.putArray("enabled_in_cluster");
        store.after(Catalogue.PLUGINS, "").stream()
                .map(plugin -> plugin.path("name").asString())
                .distinct()
                .forEach(enabled::add);
        return root;
    }

    ObjectNode status() {
        var runtime = Runtime.getRuntime();
        var used = (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
        var status = JSON.objectNode();
        status.putObject("database").put("reachable", true);
        status.putObject("memory").putObject("workers_lua_vms");
        status.withObject("memory").putObject("lua_shared_dicts").put("used", "%.2f MiB".formatted(used));
        status.putObject("server").put("connections_active", 1);
        return status;
    }

    ObjectNode enabledPlugins() {
        var enabled = JSON.objectNode();
        var names = enabled.putArray("enabled_plugins");
        plugins.forEach(plugin -> names.add(plugin.name()));
        return enabled;
    }

    private static String hostname() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
