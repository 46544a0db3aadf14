package io.gatehouse.audit;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.schemas.test.ServiceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The service in a JVM of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {
    private final String name;
    private final int port;
    private Process process;

    private ServiceProcess(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    static ServiceProcess start(String name) {
        var port = freePort();
        var service = new ServiceProcess(name, port, run(name, port));
        service.awaitReady();
        return service;
    }

    Api api() {
        return new Api(port);
    }

    /** Ends it as a power cut would: SIGKILL. */
    void kill() {
        try {
            process.destroyForcibly();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void startAgain() {
        process = run(name, port);
        awaitReady();
    }

    private void awaitReady() {
        await().atMost(ofSeconds(60))
                .failFast("the service ended by itself, see target/service-" + name + ".log", () -> !process.isAlive())
                .until(this::isReady);
    }

    private boolean isReady() {
        try {
            return api().withoutToken().get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static Process run(String name, int port) {
        var log = Path.of("target", "service-" + name + ".log").toFile();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(List.of(
                            java,
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AuditApplication.class.getName(),
                            "--spring.config.additional-location=file:" + settings(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path settings(int port) throws IOException {
        var properties = new Properties();
        ServiceContext.settings("audit-service").forEach((key, value) -> properties.put(key, value.toString()));
        properties.put("server.port", Integer.toString(port));
        properties.put("gatehouse.audit.delivery.first-retry", "100ms");
        properties.put("gatehouse.audit.delivery.longest-retry", "500ms");
        var file = Files.createTempFile("audit-service", ".properties");
        file.toFile().deleteOnExit();
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

    @Override
    public void close() {
        kill();
    }
}
