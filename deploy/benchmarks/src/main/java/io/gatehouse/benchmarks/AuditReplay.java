package io.gatehouse.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What sending an entry again costs, beside a bare loop that reads, formats, compresses and posts it. */
final class AuditReplay implements Row {
    private static final int ENTRIES = 100_000;
    private static final int PAIRS = 3;

    /** 0.5 of the anchor's rate. */
    private static final double TARGET = 1 / 0.5;

    private static final String DESTINATIONS = "/v3/audit-log-destinations";
    private static final String JOB = "/v3/audit-log-replay-job";

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "replay: milliseconds for 1000 entries as CEF, in posts of 500, beside a bare loop";
    }

    @Override
    public List<Result> measure(LocalStack stack) {
        var start = Instant.now().minusSeconds(1);
        try (var log = new AuditLog(stack)) {
            log.record(ENTRIES);
            log.awaitCopy();
        }
        var receiver = receiver();
        try {
            var address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
            return pairs(stack, address, start);
        } finally {
            receiver.stop(0);
        }
    }

    private List<Result> pairs(LocalStack stack, String address, Instant start) {
        var destination = call(stack, "POST", DESTINATIONS, """
                {"name":"benchmark","endpoint":"%s","authorization":"Bearer x","log_format":"cef"}""".formatted(address))
                .path("id")
                .asString();
        var settings = stack.settingsFile(AuditLog.SERVICE);
        var bare = new ArrayList<Latencies>();
        var signing = new ArrayList<Latencies>();
        var measured = new ArrayList<Latencies>();
        replay(stack, destination, start);
        for (var pair = 0; pair < PAIRS; pair++) {
            bare.add(Latencies.same(AuditAnchor.run("lines", settings, address, ENTRIES)));
            measured.add(Latencies.same(replay(stack, destination, start)));
            signing.add(Latencies.same(AuditAnchor.run("signed-lines", settings, address, ENTRIES)));
            Benchmarks.say(bare.getLast().p50() + " in a loop, "
                    + signing.getLast().p50() + " signed, " + measured.getLast().p50() + " as a replay");
        }
        var replay = Latencies.median(measured);
        return List.of(
                new Result("loop without signatures", Latencies.median(bare), replay, TARGET),
                new Result("loop that signs each line too", Latencies.median(signing), replay, TARGET));
    }

    /** From asking for the job to its end. */
    private double replay(LocalStack stack, String destination, Instant start) {
        var before = System.nanoTime();
        call(stack, "PUT", JOB, """
                {"start_at":"%s","end_at":"%s","audit_log_destination_id":"%s"}""".formatted(start, Instant.now(), destination));
        var job = call(stack, "GET", JOB, "");
        while (!job.path("status").asString().equals("completed")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            job = call(stack, "GET", JOB, "");
        }
        return (System.nanoTime() - before) / 1e3 / job.path("entries").asLong();
    }

    private JsonNode call(LocalStack stack, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(stack.audit() + path))
                .header("Authorization", "Bearer " + stack.managementToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes everything and remembers nothing. */
    private static HttpServer receiver() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                    exchange.sendResponseHeaders(202, -1);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
