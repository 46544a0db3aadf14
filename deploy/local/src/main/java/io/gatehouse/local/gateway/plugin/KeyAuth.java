package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.Catalogue;
import io.gatehouse.local.gateway.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Authenticates by an API key in a header or an argument. Keys in bodies are not looked for.
 *
 * @see <a href="https://github.com/Kong/kong/blob/3.9.0/kong/plugins/key-auth/handler.lua">Kong's plugin</a>
 */
public final class KeyAuth implements GatewayPlugin {
    private final Store store;
    private final InstantSource clock;
    private final Authentication authentication;

    /** Looks for keys in {@code store}; those past their time to live do not count. */
    public KeyAuth(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.authentication = new Authentication(store);
    }

    @Override
    public String name() {
        return "key-auth";
    }

    @Override
    public int priority() {
        return 1250;
    }

    @Override
    public Optional<Exit> access(ObjectNode config, ProxyRequest request) {
        return authentication.run(config, request, () -> authenticate(config, request));
    }

    private Optional<Exit> authenticate(ObjectNode config, ProxyRequest request) {
        var given = List.<String>of();
        for (var name : Config.words(config, "key_names")) {
            given = given(config, request, name);
            if (!given.isEmpty()) {
                hide(config, request, name);
                break;
            }
        }
        if (given.size() > 1) {
            return unauthorized(config, request, "Duplicate API key found");
        }
        if (given.isEmpty() || given.getFirst().isEmpty()) {
            return unauthorized(config, request, "No API key found in request");
        }
        var credential = store.findBy(Catalogue.KEYS, "key", given.getFirst()).filter(this::isAlive);
        var consumer = credential.flatMap(authentication::owner);
        if (credential.isEmpty() || consumer.isEmpty()) {
            return unauthorized(config, request, "Unauthorized");
        }
        var id = credential.get().path("id").asString();
        authentication.identify(request, consumer.get(), credential.get(), id);
        return Optional.empty();
    }

    private static List<String> given(ObjectNode config, ProxyRequest request, String name) {
        var inHeader = Config.flag(config, "key_in_header") ? request.headerValues(name) : List.<String>of();
        return inHeader.isEmpty() && Config.flag(config, "key_in_query")
                ? request.query().values(name)
                : inHeader;
    }

    private static void hide(ObjectNode config, ProxyRequest request, String name) {
        if (Config.flag(config, "hide_credentials")) {
            request.query().remove(name);
            request.forward(name, null);
        }
    }

    private boolean isAlive(ObjectNode credential) {
        var end = credential.path("ttl");
        return !end.isNumber() || end.asLong() > clock.instant().getEpochSecond();
    }

    private static Optional<Exit> unauthorized(ObjectNode config, ProxyRequest request, String message) {
        var realm = Config.text(config, "realm");
        var challenge = realm == null ? "Key" : "Key realm=\"" + realm + "\"";
        return Optional.of(Exit.error(request, 401, message, Map.of("WWW-Authenticate", challenge)));
    }
}
