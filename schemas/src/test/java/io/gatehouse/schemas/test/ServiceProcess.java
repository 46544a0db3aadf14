package io.gatehouse.schemas.test;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A service in a JVM of its own, on the class path of the tests, so that it can be killed. Its log goes to {@code target}. */
public final class ServiceProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Class<?> application;
    private final String name;
    private final int port;
    private final Map<String, ?> settings;
    private Process process;

    private ServiceProcess(Class<?> application, String name, int port, Map<String, ?> settings) {
        this.application = application;
        this.name = name;
        this.port = port;
        this.settings = Map.copyOf(settings);
        this.process = launch();
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param application the service's main class
     * @param name of the log
     * @param settings everything but the port
     */
    public static ServiceProcess start(Class<?> application, String name, Map<String, ?> settings) {
        return new ServiceProcess(application, name, Processes.freePort(), settings);
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    /** Waits until it is ready. */
    public void awaitReady() {
        await().atMost(PATIENCE)
                .failFast(
                        "the service ended by itself, see target/processes/" + name + ".log", () -> !process.isAlive())
                .until(this::isReady);
    }

    /** Whether it runs; it ends by itself when a part that it needs at its start is away. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would (SIGKILL); repeatable. */
    public void kill() {
        Processes.kill(process.toHandle());
    }

    /** Starts it again after it was killed, with the same settings. */
    public void startAgain() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }

    private boolean isReady() throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process launch() {
        return Processes.java(
                name, List.of(application.getName(), "--spring.config.additional-location=file:" + settingsFile()));
    }

    private Path settingsFile() {
        var properties = new Properties();
        settings.forEach((key, value) -> properties.put(key, value.toString()));
        properties.put("server.port", Integer.toString(port));
        try {
            var file = Processes.folder().resolve(name + ".properties").toAbsolutePath();
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
