package io.gatehouse.audit;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A receiver of webhooks over real HTTP, which answers as it is told and keeps what it accepted. */
final class Receiver implements AutoCloseable {
    /** One accepted or refused request. */
    record Received(Headers headers, String body) {
        Stream<String> lines() {
            return body.lines();
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private final HttpServer server;
    private final List<Received> accepted = new CopyOnWriteArrayList<>();
    private final List<Received> refused = new CopyOnWriteArrayList<>();
    private volatile IntSupplier status = () -> 202;

    Receiver() {
        this(0);
    }

    Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/audit";
    }

    /** From now on. */
    void answer(int newStatus) {
        answer(() -> newStatus);
    }

    /** From now on, asked for each request. */
    void answer(IntSupplier newStatus) {
        status = newStatus;
    }

    List<Received> accepted() {
        return accepted;
    }

    List<Received> refused() {
        return refused;
    }

    List<String> lines() {
        return accepted.stream().flatMap(Received::lines).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = exchange.getRequestBody();
            var gzip = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = new String(
                    gzip ? new GZIPInputStream(bytes).readAllBytes() : bytes.readAllBytes(), StandardCharsets.UTF_8);
            var answer = status.getAsInt();
            (answer < 300 ? accepted : refused).add(new Received(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
