package io.gatehouse.local.gateway.proxy;

import io.gatehouse.local.gateway.plugin.ErrorBody;
import io.gatehouse.local.gateway.plugin.Exit;
import io.gatehouse.local.gateway.plugin.PluginChain;
import io.gatehouse.local.gateway.plugin.ProxyRequest;
import io.gatehouse.local.gateway.plugin.QueryString;
import io.gatehouse.local.gateway.store.Store;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The proxy port: finds the route, runs the plugins, asks the service. */
public final class ProxyHandler implements HttpHandler, AutoCloseable {
    private static final Logger log = System.getLogger(ProxyHandler.class.getName());
    private static final String SERVER = "kong/3.9.0";
    private static final Map<Integer, String> FAILURES = Map.of(
            502, "An invalid response was received from the upstream server",
            504, "The upstream server is timing out");

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
            exit(exchange, Exit.error(request, 500, "An unexpected error occurred"), started);
        }
        exchange.endExchange();
    }

    private void serve(HttpServerExchange exchange, ProxyRequest request, long started) throws IOException {
        var match = router.match(request, exchange.getHostName().toLowerCase(Locale.ROOT), exchange.getHostPort());
        if (match.isEmpty()) {
            exit(exchange, Exit.error(request, 404, "no Route matched with those values"), started);
            return;
        }
        if (match.get().needsTls()) {
            exit(exchange, tlsOnly(exchange, request, match.get()), started);
            return;
        }
        addForwardedHeaders(exchange, request, match.get());
        var answer = plugins.run(request, match.get().route(), match.get().service());
        if (answer.isPresent()) {
            exit(exchange, answer.get(), started);
        } else if (match.get().service().isEmpty()) {
            exit(exchange, Exit.error(request, 503, "no Service found with those values"), started);
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

    private static void addForwardedHeaders(HttpServerExchange exchange, ProxyRequest request, Match match) {
        var client = exchange.getSourceAddress().getAddress().getHostAddress();
        var known = request.header("X-Forwarded-For");
        request.forward("X-Forwarded-For", known == null ? client : known + ", " + client);
        request.forward("X-Forwarded-Proto", exchange.getRequestScheme());
        request.forward("X-Forwarded-Host", exchange.getHostName());
        request.forward(
                "X-Forwarded-Port",
                String.valueOf(exchange.getDestinationAddress().getPort()));
        request.forward("X-Forwarded-Path", request.path());
        var prefix = match.matchedPath();
        var stripped = match.route().path("strip_path").asBoolean(true) && !prefix.isEmpty() && !prefix.equals("/");
        request.forward("X-Forwarded-Prefix", stripped ? prefix : null);
        request.forward("X-Real-IP", client);
        request.forward("X-Kong-Request-Id", request.id());
        var via = request.header("Via");
        request.forward("Via", (via == null ? "" : via + ", ") + "1.1 " + SERVER);
    }

    private void forward(
            HttpServerExchange exchange, ProxyRequest request, Match match, ObjectNode service, long started)
            throws IOException {
        var asked = System.nanoTime();
        try {
            var body = new Upstream.Body(exchange.getInputStream(), length(exchange));
            var response = upstream.send(request, match, service, body);
            var headers = exchange.getResponseHeaders();
            headers.put(new HttpString("X-Kong-Upstream-Latency"), millis(asked));
            headers.put(new HttpString("X-Kong-Proxy-Latency"), (asked - started) / 1_000_000);
            pass(exchange, response);
        } catch (UnknownHostException | UnresolvedAddressException e) {
            exit(exchange, Exit.error(request, 503, "name resolution failed"), started);
        } catch (HttpTimeoutException e) {
            exit(exchange, failure(request, 504), started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (IOException e) {
            var unresolved = e.getCause() != null && e.getCause().getCause() instanceof UnresolvedAddressException;
            exit(
                    exchange,
                    unresolved ? Exit.error(request, 503, "name resolution failed") : failure(request, 502),
                    started);
        }
    }

    private static void pass(HttpServerExchange exchange, HttpResponse<InputStream> response) throws IOException {
        var headers = exchange.getResponseHeaders();
        Upstream.copy(response, headers);
        headers.add(Headers.VIA, "1.1 " + SERVER);
        exchange.setStatusCode(response.statusCode());
        response.headers().firstValueAsLong("Content-Length").ifPresent(exchange::setResponseContentLength);
        try (var content = response.body()) {
            content.transferTo(exchange.getOutputStream());
        }
    }

    /** An error of the server itself, which is plain text for a client that says nothing about what it accepts. */
    private static Exit failure(ProxyRequest request, int status) {
        var accept = request.header("Accept") == null ? request.header("Content-Type") : request.header("Accept");
        var body = ErrorBody.accepted(accept == null ? "text/plain" : accept);
        var message = FAILURES.getOrDefault(status, "An unexpected error occurred");
        return new Exit(status, body.text(message, request.id()), body.contentType(), Map.of());
    }

    private static void exit(HttpServerExchange exchange, Exit exit, long started) {
        if (exchange.isResponseStarted()) {
            return; // too late to say anything else; the connection ends
        }
        var headers = exchange.getResponseHeaders();
        headers.put(Headers.SERVER, SERVER);
        headers.put(new HttpString("X-Kong-Response-Latency"), millis(started));
        exit.headers().forEach((name, value) -> headers.put(new HttpString(name), value));
        exchange.setStatusCode(exit.status());
        if (exit.contentType() != null) {
            headers.put(Headers.CONTENT_TYPE, exit.contentType());
        }
        if (exit.body() != null) {
            exchange.getResponseSender().send(exit.body());
        }
    }

    private static String millis(long since) {
        return String.valueOf((System.nanoTime() - since) / 1_000_000);
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
