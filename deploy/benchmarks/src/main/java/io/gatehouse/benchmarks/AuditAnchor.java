package io.gatehouse.benchmarks;

import io.gatehouse.benchmarks.anchor.AuditLoops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link AuditLoops} in a JVM of its own, with the libraries of audit-service. */
final class AuditAnchor {
    private static final Path PROJECT = Path.of(System.getProperty("gatehouse.project"));
    private static final Path JAR = PROJECT.resolve("audit-service/target/audit-service-0.1.0-exec.jar");
    private static final Path CLASSES = PROJECT.resolve("deploy/benchmarks/target/classes");

    private AuditAnchor() {}

    /** Milliseconds for each 1000 of what is looped over. */
    static double run(String loop, Object... arguments) {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Dloader.path=" + CLASSES,
                "-Dloader.main=" + AuditLoops.class.getName(),
                "-Dlogging.level.root=warn",
                "-cp",
                JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                loop));
        for (var argument : arguments) {
            line.add(argument.toString());
        }
        try {
            var process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(line + " failed: " + said);
            }
            return Double.parseDouble(said.substring(said.lastIndexOf('\n') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
