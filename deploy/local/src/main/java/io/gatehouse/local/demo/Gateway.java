package io.gatehouse.local.demo;

import java.util.List;
import java.util.Map;

/** The gateway: the operator's own service and route, and calls through the proxy. */
final class Gateway {
    private final Stack stack;
    private final Http admin;

    Gateway(Stack stack) {
        this.stack = stack;
        this.admin = new Http(stack.gatewayAdmin(), Map.of());
    }

    /** Adds a service and its route; returns the id of the service. */
    String serve(String name, String upstream) {
        var service = admin.call("POST", "/services", Map.of("name", name, "url", upstream), 201);
        var id = service.path("id").asString();
        admin.call("POST", "/services/" + id + "/routes", Map.of("name", name, "paths", List.of("/" + name)), 201);
        return id;
    }

    /** Removes what {@link #serve} added. */
    void remove(String name) {
        admin.send("DELETE", "/routes/" + name, null);
        admin.send("DELETE", "/services/" + name, null);
    }

    /** Status of a call without credentials. */
    int call(String name) {
        return status(name, Map.of());
    }

    int callWithToken(String name, String token) {
        return status(name, Map.of("Authorization", "Bearer " + token));
    }

    int callWithKey(String name, String key) {
        return status(name, Map.of("apikey", key));
    }

    private int status(String name, Map<String, String> headers) {
        return new Http(stack.gatewayProxy(), headers)
                .send("GET", "/" + name + "/weather", null)
                .statusCode();
    }
}
