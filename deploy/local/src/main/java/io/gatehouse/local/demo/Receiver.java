package io.gatehouse.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/** Receives the audit log as a SIEM would, and answers calls that the gateway forwards. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final String authorization;
    private final ConcurrentLinkedQueue<String> live = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> replayed = new ConcurrentLinkedQueue<>();

    private Receiver(HttpServer server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    /** Listens on a free port of this machine; posts to /audit must carry the authorization. */
    static Receiver start(String authorization) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var receiver = new Receiver(server, authorization);
            server.createContext("/audit", receiver::audit);
            server.createContext("/", exchange -> answer(exchange, 200, "{\"weather\":\"sunny\"}"));
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Entries as they arrived, oldest first, without those of a replay. */
    List<String> live() {
        return List.copyOf(live);
    }

    /** Entries that a replay job sent again. */
    List<String> replayed() {
        return List.copyOf(replayed);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void audit(HttpExchange exchange) throws IOException {
        if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
            return;
        }
        var lines = body(exchange).lines().filter(line -> !line.isBlank()).toList();
        (exchange.getRequestHeaders().containsKey("Gatehouse-Replay") ? replayed : live).addAll(lines);
        answer(exchange, 202, "");
    }

    private static String body(HttpExchange exchange) throws IOException {
        var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (var in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
