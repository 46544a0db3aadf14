package io.gatehouse.local.keycloak;

import io.gatehouse.local.process.Daemon;
import io.gatehouse.local.process.JavaRuntime;
import io.gatehouse.local.process.LogTail;
import io.gatehouse.local.process.PidFile;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.process.StopSignal;
import io.gatehouse.local.process.Waiting;
import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real Keycloak for integration tests: one process with a database file of its own, no PostgreSQL. It has the realm
 * {@code gatehouse} with the client {@code gatehouse-dcr}, which may manage clients and nothing else.
 *
 * <p>The process ends with {@link #close()}, at the latest with this JVM. Started again on the same folder, it still knows
 * its realm and clients.
 */
public final class KeycloakServer implements AutoCloseable {
    private static final String REALM = "gatehouse";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String url;
    private final String password;
    private final Daemon daemon;

    private KeycloakServer(String url, String password, Daemon daemon) {
        this.url = url;
        this.password = password;
        this.daemon = daemon;
    }

    /**
     * Starts on a free port with the parts named by the system property {@code gatehouse.parts}.
     *
     * @param folder where it keeps its database, password and log
     */
    public static KeycloakServer start(Path folder) {
        var parts = System.getProperty("gatehouse.parts");
        if (parts == null) {
            throw new IllegalStateException(
                    "system property gatehouse.parts: not set (expected: deploy/local/target/parts)");
        }
        return start(Path.of(parts), folder, freePort());
    }

    /**
     * Starts and waits until the realm is there: about 15 seconds, 20 more when this is the first start since the build.
     *
     * @param parts where the build unpacked Keycloak
     * @param folder where it keeps its database, password and log
     * @throws IllegalStateException if it does not become ready; holds the last lines of its log
     */
    public static KeycloakServer start(Path parts, Path folder, int port) {
        var home = KeycloakHome.optimised(
                parts.resolve("keycloak"),
                parts.resolveSibling("prepared").resolve("keycloak-dev-file"),
                "dev-file",
                JavaRuntime.current());
        var daemon = new Daemon(new PidFile(folder.resolve("keycloak.pid")), folder.resolve("keycloak.log"));
        var server = new KeycloakServer("http://127.0.0.1:" + port, password(folder), daemon);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop Keycloak"));
        daemon.start(program(home, folder, port, server.password));
        server.await();
        return server;
    }

    /** Base of the server, without a slash at the end. */
    public String url() {
        return url;
    }

    /** Name of the realm. */
    public String realm() {
        return REALM;
    }

    /** Issuer of the realm's tokens. */
    public String issuer() {
        return url + "/realms/" + REALM;
    }

    /** The client that may manage clients. */
    public String clientId() {
        return KeycloakAdmin.CLIENT_ID;
    }

    /** Its secret. */
    public String clientSecret() {
        return password;
    }

    /** User of the realm {@code master} who may do everything. */
    public String adminUser() {
        return KeycloakAdmin.USER;
    }

    /** That user's password. */
    public String adminPassword() {
        return password;
    }

    /** The process, for tests that stop or kill it; 0 when it does not run. */
    public long pid() {
        return daemon.running().map(process -> process.pid()).orElse(0L);
    }

    /** Ends the process; repeatable. */
    @Override
    public void close() {
        daemon.stop(StopSignal.TERM);
    }

    private void await() {
        var admin = new KeycloakAdmin(url, password);
        if (!Waiting.until(() -> pid() == 0 || admin.answers(), LIMIT, POLL) || pid() == 0) {
            var tail = String.join("\n", LogTail.of(daemon.log(), 20));
            close();
            throw new IllegalStateException("Keycloak did not become ready:\n" + tail);
        }
        admin.createRealm(REALM, password);
    }

    private static Program program(Path home, Path folder, int port, String password) {
        var database = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("database")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE";
        var command = new ArrayList<String>();
        command.add(JavaRuntime.current().program());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xss512k", "-Xmx256m"));
        command.addAll(List.of(KeycloakLaunch.options(home)));
        for (var argument : KeycloakLaunch.arguments(home, port, database)) {
            command.add(argument.toString());
        }
        var environment = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                KeycloakAdmin.USER,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                password,
                "QUARKUS_TRANSACTION_MANAGER_OBJECT_STORE_DIRECTORY",
                folder.toAbsolutePath().resolve("transactions").toString());
        return new Program(command, environment, folder);
    }

    private static String password(Path folder) {
        var file = folder.resolve("password");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, UUID.randomUUID().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
