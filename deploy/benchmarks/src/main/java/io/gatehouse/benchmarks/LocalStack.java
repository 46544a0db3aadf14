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
        var settings = settings();
        return DriverManager.getConnection(
                settings.getProperty("spring.datasource.url"),
                settings.getProperty("spring.datasource.username"),
                settings.getProperty("spring.datasource.password"));
    }

    private Properties settings() {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(state.resolve("config/registration-service.properties"))) {
            settings.load(reader);
            return settings;
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
