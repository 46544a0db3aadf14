package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.schema.Draft;
import io.gatehouse.local.gateway.store.Store;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the plugins that authenticate have in common. */
final class Authentication {
    private final Store store;

    Authentication(Store store) {
        this.store = store;
    }

    /**
     * Runs {@code attempt}, which names the reason of its failure. With an anonymous consumer configured a failure is
     * none, and a request that another plugin has authenticated is left alone.
     */
    Optional<Exit> run(ObjectNode config, ProxyRequest request, Supplier<Optional<Exit>> attempt) {
        if (!config.path("run_on_preflight").asBoolean(true) && request.method().equals("OPTIONS")) {
            return Optional.empty();
        }
        var anonymous = config.path("anonymous").asString("");
        if (anonymous.isEmpty()) {
            return attempt.get();
        }
        if (request.credential().isEmpty() && attempt.get().isPresent()) {
            identify(request, anonymous(anonymous).orElse(null), null, null);
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> anonymous(String key) {
        var byId = Draft.isId(key) ? store.find(Catalogue.CONSUMERS, key) : Optional.<ObjectNode>empty();
        return byId.or(() -> store.findBy(Catalogue.CONSUMERS, "username", key));
    }

    /** The consumer that a credential belongs to. */
    Optional<ObjectNode> owner(ObjectNode credential) {
        return store.find(
                Catalogue.CONSUMERS, credential.path("consumer").path("id").asString(""));
    }

    /** Tells the service who sent the request. What the client claimed about it is overwritten. */
    void identify(
            ProxyRequest request,
            @Nullable ObjectNode consumer,
            @Nullable ObjectNode credential,
            @Nullable String identifier) {
        request.authenticate(consumer, credential);
        request.forward("X-Consumer-ID", text(consumer, "id"));
        request.forward("X-Consumer-Custom-ID", text(consumer, "custom_id"));
        request.forward("X-Consumer-Username", text(consumer, "username"));
        request.forward("X-Credential-Identifier", identifier);
        request.forward("X-Anonymous-Consumer", credential == null ? "true" : null);
    }

    private static @Nullable String text(@Nullable ObjectNode entity, String field) {
        var value = entity == null ? null : entity.get(field);
        return value != null && value.isString() ? value.asString() : null;
    }
}
