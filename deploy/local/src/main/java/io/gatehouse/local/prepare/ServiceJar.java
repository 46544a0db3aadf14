package io.gatehouse.local.prepare;

import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's executable jar, extracted: plain jars on a class path start faster than jars within a jar, and only they can
 * have a class cache.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/packaging/efficient.html">Spring Boot, efficient deployments</a>
 */
public record ServiceJar(Installation installation, String service) {

    /** The jar to run; extracted now if that was not done for this very jar. */
    public Path extracted() {
        var jar = installation.serviceJar(service);
        var folder = installation.prepared().resolve("services").resolve(service);
        var stamp = folder.resolve("extracted-from");
        try {
            var contents = Fingerprint.of(jar);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(contents)) {
                extract(jar, folder);
                PrivateFiles.write(stamp, contents);
            }
            return folder.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void extract(Path jar, Path folder) throws IOException {
        PrivateFiles.deleteTree(folder);
        Files.createDirectories(folder.getParent());
        var process = new ProcessBuilder(
                        installation.java().program(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getInputStream()) {
            var words = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be extracted: " + words);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
