package io.gatehouse.schemas.test;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
        return new ServiceProcess(application, name, freePort(), settings);
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

    /** Ends it as a power cut would (SIGKILL); repeatable. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
        try {
            var folder = Files.createDirectories(Path.of("target", "processes"));
            var log = folder.resolve(name + ".log").toFile();
            return new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            application.getName(),
                            "--spring.config.additional-location=file:" + settingsFile(folder)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path settingsFile(Path folder) throws IOException {
        var properties = new Properties();
        settings.forEach((key, value) -> properties.put(key, value.toString()));
        properties.put("server.port", Integer.toString(port));
        var file = folder.resolve(name + ".properties").toAbsolutePath();
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
