package io.gatehouse.local.prepare;

import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

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
            var known = Files.exists(stamp) ? Files.readAllLines(stamp) : List.of("", "");
            var outside = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            if (!known.getFirst().equals(outside)) {
                var sum = sha256(jar);
                if (!known.getLast().equals(sum)) {
                    extract(jar, folder);
                }
                PrivateFiles.write(stamp, outside + "\n" + sum + "\n");
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

    private static String sha256(Path jar) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
