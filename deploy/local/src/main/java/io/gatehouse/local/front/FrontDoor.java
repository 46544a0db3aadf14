package io.gatehouse.local.front;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * The one address of Gatehouse: audit paths go to audit-service, those of operations on identity providers to
 * idp-sync-service, those of gateways to gateway-config-service, everything else that Konnect's clients know goes to
 * registration-service. Elsewhere an Ingress, or Kong itself, does the same.
 */
public final class FrontDoor implements HttpHandler {
    /** Answers 200 while the front door is open, whatever is behind it. */
    static final String HEALTH = "/health";

    private static final Pattern AUDIT =
            Pattern.compile("/(v[23]/(audit-|dead-letter|portals/[^/]+/audit-)|openapi/audit-).*");
    private static final Pattern IDP_SYNC =
            Pattern.compile("/(v2/idp-(clients|providers)(/.*)?|openapi/idp-sync\\.yaml)");
    private static final Pattern GATEWAY_CONFIG =
            Pattern.compile("/(v2/gateway-(plans|issuer-keys)(/.*)?|openapi/gateway-config\\.yaml)");
    private static final Pattern REGISTRATION = Pattern.compile("/(v2|v3|api|dcr|openapi|docs)(/.*)?");

    private final HttpHandler registration;
    private final HttpHandler idpSync;
    private final HttpHandler gatewayConfig;
    private final HttpHandler audit;

    /** Routes to the services at these addresses; they need not be up. */
    public FrontDoor(URI registration, URI idpSync, URI gatewayConfig, URI audit) {
        this.registration = new BackEnd("registration-service", registration);
        this.idpSync = new BackEnd("idp-sync-service", idpSync);
        this.gatewayConfig = new BackEnd("gateway-config-service", gatewayConfig);
        this.audit = new BackEnd("audit-service", audit);
    }

    /** Opens the front door on 127.0.0.1. */
    public Undertow listen(int port) {
        var server = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setIoThreads(2)
                .setWorkerThreads(4)
                .setHandler(Handlers.path(this).addExactPath(HEALTH, FrontDoor::healthy))
                .build();
        server.start();
        return server;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        var path = exchange.getRequestPath();
        if (AUDIT.matcher(path).matches()) {
            audit.handleRequest(exchange);
        } else if (IDP_SYNC.matcher(path).matches()) {
            idpSync.handleRequest(exchange);
        } else if (GATEWAY_CONFIG.matcher(path).matches()) {
            gatewayConfig.handleRequest(exchange);
        } else if (REGISTRATION.matcher(path).matches()) {
            registration.handleRequest(exchange);
        } else {
            Problem.send(exchange, 404, "Not Found", "Nothing is served at " + path);
        }
    }

    private static void healthy(HttpServerExchange exchange) {
        exchange.getResponseSender().send("open\n");
    }
}
