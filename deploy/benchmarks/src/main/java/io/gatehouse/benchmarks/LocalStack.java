package io.gatehouse.benchmarks;

import io.gatehouse.local.Launcher;
import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/** A stack of its own, with free ports and an empty state folder: the packaged service and the real parts that it needs. */
final class LocalStack implements AutoCloseable {
    private static final Path PROJECT = Path.of(System.getProperty("gatehouse.project"));

    private final Ports ports = Ports.free();
    private final Path state;

    private LocalStack(Path state) {
        this.state = state;
    }

    /** Starts these parts of the local stack, and nothing else. */
    static LocalStack start(List<String> parts) {
        try {
            var stack = new LocalStack(Files.createTempDirectory("gatehouse-benchmark"));
            var options = new ArrayList<>(List.of("--no-training"));
            parts.forEach(part -> options.addAll(List.of("--only", part)));
            stack.command("up", options.toArray(String[]::new));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of registration-service. */
    String registration() {
        return "http://127.0.0.1:" + ports.of(Port.REGISTRATION);
    }

    /** Address of audit-service. */
    String audit() {
        return "http://127.0.0.1:" + ports.of(Port.AUDIT);
    }

    /** Bearer token of an administrator. */
    String managementToken() {
        try {
            var secrets = JsonMapper.shared().readTree(Files.readString(state.resolve("secrets.json")));
            return secrets.path("managementToken").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to registration-service's database. */
    Connection database() throws SQLException {
        return database("registration-service");
    }

    /** A connection to the database of a service. */
    Connection database(String service) throws SQLException {
        var settings = settings(service);
        return DriverManager.getConnection(
                settings.getProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password"));
    }

    /** What a service was started with. */
    Properties settings(String service) {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(settingsFile(service))) {
            settings.load(reader);
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with what a service was started with. */
    Path settingsFile(String service) {
        return state.resolve("config").resolve(service + ".properties");
    }

    /** Memory of a service that is in use by its process, in MB. */
    double residentMegabytes(String service) {
        var file = settingsFile(service).toString();
        var process = ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(file))
                .findFirst()
                .orElseThrow();
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var resident =
                    lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code deploy/up} and its like hand over to, once all is built. */
    private void command(String name, String... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dgatehouse.project=" + PROJECT,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                name,
                "--state",
                state.toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        // The services as they run elsewhere; the local stack trades speed for a quick start.
        process.environment().put("GATEHOUSE_SERVICE_OPTIONS", "-XX:TieredStopAtLevel=4");
        for (var port : Port.values()) {
            process.environment().put(port.variable(), String.valueOf(ports.of(port)));
        }
        try {
            var started = process.start();
            var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (started.waitFor() != 0) {
                throw new IllegalStateException(line + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        command("down");
    }
}
