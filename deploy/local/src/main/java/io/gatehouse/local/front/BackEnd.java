package io.gatehouse.local.front;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.StatusCodes;
import java.net.URI;

/** Hands requests on to one service, and says which one is missing when it cannot. */
final class BackEnd implements HttpHandler {
    /** Longer than a service waits for a client to be made. */
    private static final int LIMIT_MILLIS = 60_000;

    private static final int CONNECTIONS = 500;

    private final String name;
    private final ProxyHandler proxy;

    BackEnd(String name, URI address) {
        this.name = name;
        this.proxy = ProxyHandler.builder()
                .setProxyClient(client(address))
                .setMaxRequestTime(LIMIT_MILLIS)
                .setReuseXForwarded(false)
                .setRewriteHostHeader(false)
                .build();
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        exchange.addDefaultResponseListener(this::explain);
        proxy.handleRequest(exchange);
    }

    /** As many requests at a time as come; one that failed does not keep the next from being tried. */
    private static LoadBalancingProxyClient client(URI address) {
        return new LoadBalancingProxyClient()
                .addHost(address)
                .setConnectionsPerThread(CONNECTIONS)
                .setMaxQueueSize(CONNECTIONS)
                .setProblemServerRetry(1);
    }

    /** Called only when the exchange ends without an answer of the service. */
    private boolean explain(HttpServerExchange exchange) {
        var status = exchange.getStatusCode();
        return switch (status) {
            case StatusCodes.SERVICE_UNAVAILABLE ->
                Problem.send(exchange, status, "Service Unavailable", name + " does not answer; try again later");
            case StatusCodes.BAD_GATEWAY ->
                Problem.send(exchange, status, "Bad Gateway", name + " ended before its answer was complete");
            case StatusCodes.GATEWAY_TIME_OUT ->
                Problem.send(exchange, status, "Gateway Timeout", name + " did not answer in time");
            default -> false;
        };
    }
}
