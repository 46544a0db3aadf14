package io.gatehouse.local.gateway.plugin;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Decides about requests before they reach a service. */
public interface GatewayPlugin {
    /** The name that configures it. */
    String name();

    /** Plugins with a higher priority run earlier. */
    int priority();

    /**
     * Looks at a request and may change what the service gets to see.
     *
     * @return the answer that ends the request, or nothing to let it pass
     */
    Optional<Exit> access(ObjectNode config, ProxyRequest request);
}
