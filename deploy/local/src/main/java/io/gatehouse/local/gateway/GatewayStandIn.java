package io.gatehouse.local.gateway;

import io.gatehouse.local.gateway.admin.AdminHandler;
import io.gatehouse.local.gateway.admin.InstalledPlugin;
import io.gatehouse.local.gateway.plugin.Acl;
import io.gatehouse.local.gateway.plugin.GatewayPlugin;
import io.gatehouse.local.gateway.plugin.Jwt;
import io.gatehouse.local.gateway.plugin.KeyAuth;
import io.gatehouse.local.gateway.plugin.PluginChain;
import io.gatehouse.local.gateway.plugin.RequestTermination;
import io.gatehouse.local.gateway.proxy.ProxyHandler;
import io.gatehouse.local.gateway.store.Journal;
import io.gatehouse.local.gateway.store.StateFile;
import io.gatehouse.local.gateway.store.Store;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A small server that answers and enforces like Kong Gateway 3.9, open source, where no Kong is at hand. Software that
 * works with it works with a Kong in its place; only what is listed here is promised.
 *
 * <p>Admin API, with Kong's statuses, bodies, defaults and error codes: {@code /}, {@code /status},
 * {@code /plugins/enabled}, and the collections services, routes, consumers, plugins, acls, key-auths and jwts, alone
 * and below the entities that they refer to; list with {@code size}, {@code offset} and {@code tags}, create, read,
 * replace, change and delete, by id or by name; bodies as JSON or as a form.
 *
 * <p>Proxy, plain HTTP/1.1: routes by path (prefix or regular expression), host, method and header in the order of
 * Kong's {@code traditional_compatible} router; {@code strip_path}; plugins by scope and priority; Kong's error bodies.
 *
 * <p>Plugins: {@code jwt}, {@code key-auth} (not {@code key_in_body}), {@code acl} and {@code request-termination};
 * every other name is refused as Kong refuses a plugin that is not installed.
 *
 * <p>Not covered: upstreams and targets, certificates and TLS, SNIs, vaults, workspaces, consumer groups, the endpoints
 * {@code /schemas}, {@code /tags}, {@code /config} and {@code /clustering}; multipart bodies; gRPC, WebSocket and stream
 * routes, which are stored but not served; retries. {@code preserve_host} needs
 * {@code -Djdk.httpclient.allowRestrictedHeaders=host} when another part of the process used the JDK's HTTP client
 * before this class was loaded. Unlike with Kong, a change is in force as soon as the Admin API has answered.
 */
public final class GatewayStandIn implements AutoCloseable {
    static {
        // Read once by the JDK's client; without it no route could preserve the client's Host header.
        if (System.getProperty("jdk.httpclient.allowRestrictedHeaders") == null) {
            System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        }
    }

    private static final String ADDRESS = "127.0.0.1";

    private final Journal journal;
    private final ProxyHandler proxyHandler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Undertow admin;
    private final Undertow proxy;

    private GatewayStandIn(int adminPort, int proxyPort, Journal journal) {
        var clock = Clock.systemUTC();
        this.journal = journal;
        var store = new Store(journal);
        List<GatewayPlugin> plugins =
                List.of(new Jwt(store, clock), new KeyAuth(store, clock), new Acl(store), new RequestTermination());
        var installed = plugins.stream()
                .map(plugin -> new InstalledPlugin(plugin.name(), plugin.priority()))
                .toList();
        this.proxyHandler = new ProxyHandler(store, new PluginChain(store, plugins));
        this.admin = server(adminPort, new AdminHandler(store, clock, installed));
        this.proxy = server(proxyPort, proxyHandler);
    }

    /**
     * Starts a gateway on 127.0.0.1.
     *
     * @param adminPort port of the Admin API, 0 for any free one
     * @param proxyPort port for requests, 0 for any free one
     * @param stateFile where entities are kept between runs, or null to forget them
     * @throws RuntimeException if a port is taken or the state file cannot be used
     */
    public static GatewayStandIn start(int adminPort, int proxyPort, @Nullable Path stateFile) {
        var gateway =
                new GatewayStandIn(adminPort, proxyPort, stateFile == null ? Journal.none() : new StateFile(stateFile));
        try {
            gateway.proxy.start();
            gateway.admin.start(); // last: whoever sees the Admin API answer may use the proxy
            return gateway;
        } catch (RuntimeException e) {
            gateway.close();
            throw e;
        }
    }

    private Undertow server(int port, HttpHandler handler) {
        return Undertow.builder()
                .addHttpListener(port, ADDRESS)
                .setIoThreads(1)
                .setWorkerThreads(1)
                .setBufferSize(8192)
                .setDirectBuffers(false)
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setHandler(exchange -> exchange.dispatch(threads, handler))
                .build();
    }

    /** The base of the Admin API. */
    public URI adminUrl() {
        return url(admin);
    }

    /** Where requests to the services are sent. */
    public URI proxyUrl() {
        return url(proxy);
    }

    private static URI url(Undertow server) {
        var address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
        return URI.create("http://" + ADDRESS + ":" + address.getPort());
    }

    /** Stops both servers. The state file holds all that was answered. */
    @Override
    public void close() {
        admin.stop();
        proxy.stop();
        threads.shutdownNow();
        proxyHandler.close();
        journal.close();
    }

    /** Runs a gateway until the process is told to end. */
    public static void main(String[] arguments) {
        var exit = new CommandLine(new Run()).execute(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Command(
            name = "gateway",
            description = "Answers and enforces like Kong Gateway 3.9 open source.",
            mixinStandardHelpOptions = true)
    private static final class Run implements Callable<Integer> {
        @Option(names = "--admin-port", description = "Port of the Admin API, 0 for any (default: ${DEFAULT-VALUE}).")
        private int adminPort = 8001;

        @Option(names = "--proxy-port", description = "Port for requests, 0 for any (default: ${DEFAULT-VALUE}).")
        private int proxyPort = 8000;

        @Option(names = "--state", description = "File that keeps the entities between runs (default: none).")
        private @Nullable Path state;

        @Override
        public Integer call() {
            var gateway = start(adminPort, proxyPort, state);
            Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
            System.out.println("gateway ready: admin " + gateway.adminUrl() + " proxy " + gateway.proxyUrl());
            return 0;
        }
    }
}
