package io.gatehouse.gatewayconfig;

import io.gatehouse.local.gateway.GatewayStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A gateway stand-in that can be stopped and started again at the same addresses. */
final class StandIn implements AutoCloseable {
    private final Path database;
    private final int adminPort = freePort();
    private final int proxyPort = freePort();
    private GatewayStandIn gateway;

    /** @param database file that keeps the entities */
    StandIn(Path database) {
        this.database = database;
        this.gateway = GatewayStandIn.start(adminPort, proxyPort, database);
    }

    String adminUrl() {
        return "http://127.0.0.1:" + adminPort;
    }

    String proxyUrl() {
        return "http://127.0.0.1:" + proxyPort;
    }

    void start() {
        gateway = GatewayStandIn.start(adminPort, proxyPort, database);
    }

    /** Starts again with nothing. */
    void startEmpty() {
        close();
        try {
            Files.delete(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    @Override
    public void close() {
        gateway.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
