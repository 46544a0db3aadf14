package io.gatehouse.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver on a bare socket, which does to each connection what no server should. */
public final class HostileReceiver implements AutoCloseable {
    /** What becomes of a connection; may throw when the other side has had enough. */
    public interface Behaviour {
        void meet(Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param server may speak TLS */
    public HostileReceiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** Without TLS, on the loopback address. */
    public HostileReceiver(Behaviour behaviour) {
        this(loopback(), behaviour);
    }

    private static ServerSocket loopback() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                open.add(connection);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> meet(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void meet(Socket connection) {
        try (connection) {
            behaviour.meet(connection);
        } catch (IOException fine) {
            // the sender gave up, as it should
        }
    }

    /** Reads the head of the request, and as much of its body as comes with it, and says this. */
    public static Behaviour saying(String answer) {
        return connection -> {
            readSome(connection);
            say(connection.getOutputStream(), answer);
        };
    }

    /** Never says anything. */
    public static Behaviour hanging() {
        return connection -> hang();
    }

    /** Closes with a reset (RFC 9293, 3.5.2) as soon as something has come. */
    public static Behaviour resetting() {
        return connection -> {
            readSome(connection);
            connection.setSoLinger(true, 0);
        };
    }

    /** Says the beginning, and then the same again and again, without end. */
    public static Behaviour endless(String beginning, String again) {
        return connection -> {
            readSome(connection);
            var out = connection.getOutputStream();
            say(out, beginning);
            while (true) {
                say(out, again);
            }
        };
    }

    /** Says the beginning, and then one character at a time. */
    public static Behaviour dripping(String beginning) {
        return connection -> {
            readSome(connection);
            var out = connection.getOutputStream();
            say(out, beginning);
            while (!waited(100)) {
                say(out, "x");
            }
        };
    }

    private static void readSome(Socket connection) throws IOException {
        if (connection.getInputStream().read(new byte[64 * 1024]) < 0) {
            throw new IOException("nothing came");
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void hang() {
        if (waited(60_000)) {
            throw new IllegalStateException("interrupted");
        }
    }

    private static boolean waited(long millis) {
        try {
            return new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
