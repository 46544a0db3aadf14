package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.Exit;
import io.gatehouse.local.gateway.plugin.PluginChain;
import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.gatehouse.local.gateway.plugin.QueryString;
import io.gatehouse.local.gateway.store.Store;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The proxy port: finds the route, runs the plugins, asks the service. */
public final class ProxyHandler implements HttpHandler, AutoCloseable {
    private static final Logger log = System.getLogger(ProxyHandler.class.getName());
    private final Router router;
    private final PluginChain plugins;
    private final Upstream upstream = new Upstream();

    /** Serves the routes of {@code store}. */
    public ProxyHandler(Store store, PluginChain plugins) {
        this.router = new Router(store);
        this.plugins = plugins;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        var started = System.nanoTime();
        exchange.startBlocking();
        var request = request(exchange);
        exchange.getResponseHeaders().put(new HttpString("X-Kong-Request-Id"), request.id());
        try {
            serve(exchange, request, started);
        } catch (RuntimeException e) {
            log.log(Level.ERROR, "request " + request.id() + " failed", e);
            Responses.exit(exchange, Exit.error(request, 500, "An unexpected error occurred"), started);
        }
        exchange.endExchange();
    }

    private void serve(HttpServerExchange exchange, ProxyRequest request, long started) throws IOException {
        var match = router.match(request, exchange.getHostName().toLowerCase(Locale.ROOT), exchange.getHostPort());
        if (match.isEmpty()) {
            Responses.exit(exchange, Exit.error(request, 404, "no Route matched with those values"), started);
            return;
        }
        if (match.get().needsTls()) {
            Responses.exit(exchange, tlsOnly(exchange, request, match.get()), started);
            return;
        }
        ForwardedHeaders.add(exchange, request, match.get());
        var answer = plugins.run(request, match.get().route(), match.get().service());
        if (answer.isPresent()) {
            Responses.exit(exchange, answer.get(), started);
        } else if (match.get().service().isEmpty()) {
            Responses.exit(exchange, Exit.error(request, 503, "no Service found with those values"), started);
        } else {
            forward(exchange, request, match.get(), match.get().service().get(), started);
        }
    }

    private static Exit tlsOnly(HttpServerExchange exchange, ProxyRequest request, Match match) {
        var status = match.route().path("https_redirect_status_code").asInt(426);
        if (status != 426) {
            var query = exchange.getQueryString().isEmpty() ? "" : "?" + exchange.getQueryString();
            var location = "https://" + exchange.getHostName() + request.path() + query;
            return new Exit(status, null, null, Map.of("Location", location));
        }
        var upgrade = Map.of("Connection", "Upgrade", "Upgrade", "TLS/1.2, HTTP/1.1");
        return Exit.error(request, 426, "Please use HTTPS protocol", upgrade);
    }

    private void forward(
            HttpServerExchange exchange, ProxyRequest request, Match match, ObjectNode service, long started)
            throws IOException {
        var asked = System.nanoTime();
        try {
            var body = new Upstream.Body(exchange.getInputStream(), length(exchange));
            var response = upstream.send(request, match, service, body);
            Responses.pass(exchange, response, started, asked);
        } catch (UnknownHostException | UnresolvedAddressException e) {
            Responses.exit(exchange, Exit.error(request, 503, "name resolution failed"), started);
        } catch (HttpTimeoutException e) {
            Responses.exit(exchange, Responses.failure(request, 504), started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (IOException e) {
            var unresolved = e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
            Responses.exit(
                    exchange,
                    unresolved ? Exit.error(request, 503, "name resolution failed") : Responses.failure(request, 502),
                    started);
        }
    }

    private static long length(HttpServerExchange exchange) {
        return exchange.isRequestComplete() ? 0 : exchange.getRequestContentLength();
    }

    private static ProxyRequest request(HttpServerExchange exchange) {
        var uri = exchange.getRequestURI();
        var path = exchange.isHostIncludedInRequestURI() ? uri.replaceFirst("^[^:]+://[^/]*", "") : uri;
        return new ProxyRequest(
                UUID.randomUUID().toString().replace("-", ""),
                exchange.getRequestMethod().toString(),
                path.isEmpty() ? "/" : path,
                QueryString.parse(exchange.getQueryString()),
                exchange.getRequestHeaders());
    }

    @Override
    public void close() {
        upstream.close();
    }
}
