package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.store.Store;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets consumers pass by their groups.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/plugins/acl/handler.lua">Kong's plugin</a>
 */
public final class Acl implements GatewayPlugin {
    private final Store store;

    /** Looks for groups in {@code store}. */
    public Acl(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "acl";
    }

    @Override
    public int priority() {
        return 950;
    }

    @Override
    public Optional<Exit> access(ObjectNode config, ProxyRequest request) {
        var consumer = request.consumer();
        if (consumer.isEmpty()) {
            return Optional.of(refusal(request));
        }
        var groups = groups(consumer.get());
        var denied = Config.words(config, "deny");
        if (groups.isEmpty() && denied.isEmpty()) {
            return Optional.of(refusal(request));
        }
        var allowed = denied.isEmpty()
                ? Config.words(config, "allow").stream().anyMatch(groups::contains)
                : denied.stream().noneMatch(groups::contains);
        if (!allowed) {
            return Optional.of(Exit.error(request, 403, "You cannot consume this service"));
        }
        if (!Config.flag(config, "hide_groups_header")) {
            request.forward("X-Consumer-Groups", String.join(", ", groups));
        }
        return Optional.empty();
    }

    private static Exit refusal(ProxyRequest request) {
        return request.credential().isPresent()
                ? Exit.error(request, 403, "You cannot consume this service")
                : Exit.error(request, 401, "Unauthorized");
    }

    private List<String> groups(ObjectNode consumer) {
        return store.referring(Catalogue.ACLS, "consumer", consumer.path("id").asString()).stream()
                .map(membership -> membership.path("group").asString())
                .toList();
    }
}
