package io.gatehouse.schemas.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An address at which nobody listens until it is opened; then it leads to a broker. */
final class BrokerDoor implements AutoCloseable {
    private final String broker;
    private final int port;
    private final ExecutorService pipes = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable ServerSocket server;

    BrokerDoor(String broker) throws IOException {
        this.broker = broker.replaceFirst(",.*", "");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void open() throws IOException {
        var opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        server = opened;
        pipes.execute(() -> accept(opened));
    }

    private void accept(ServerSocket opened) {
        try {
            while (!opened.isClosed()) {
                connect(opened.accept());
            }
        } catch (IOException closed) {
            pipes.shutdownNow();
        }
    }

    private void connect(Socket client) throws IOException {
        var colon = broker.lastIndexOf(':');
        var there = new Socket(broker.substring(0, colon), Integer.parseInt(broker.substring(colon + 1)));
        var in = client.getInputStream();
        var out = client.getOutputStream();
        var thereIn = there.getInputStream();
        var thereOut = there.getOutputStream();
        pipes.execute(() -> pipe(in, thereOut));
        pipes.execute(() -> pipe(thereIn, out));
    }

    private static void pipe(InputStream from, OutputStream to) {
        try (from;
                to) {
            from.transferTo(to);
        } catch (IOException e) {
            // one side hung up, and both are closed now
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        pipes.shutdownNow();
    }
}
