package io.gatehouse.local.keycloak;

import io.gatehouse.local.process.JavaRuntime;
import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keycloak as unpacked by the build, optimised for one kind of database. Keycloak persists that choice in its own folder, so
 * each kind gets a copy, made of hard links, with the optimised part of its own.
 */
public final class KeycloakHome {
    private static final Path OPTIMISED = Path.of("lib", "quarkus");
    private static final String DONE = "optimised";

    private KeycloakHome() {}

    /**
     * The home optimised for a database; made on first use, in about 20 seconds. Safe to be asked by several processes.
     *
     * @param unpacked Keycloak's distribution
     * @param optimised where the copy is or shall be
     * @param database {@code postgres} or {@code dev-file}
     * @throws IllegalStateException if Keycloak refuses; names its log
     */
    public static Path optimised(Path unpacked, Path optimised, String database, JavaRuntime java) {
        PrivateFiles.createFolderOf(optimised);
        try (var lock = FileChannel.open(
                optimised.resolveSibling(optimised.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            if (!isCurrent(unpacked, optimised)) {
                PrivateFiles.deleteTree(optimised);
                link(unpacked, optimised);
                build(optimised, database, java);
                Files.copy(unpacked.resolve("version.txt"), optimised.resolve(DONE));
            }
            return optimised;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the copy was made of this very version, to the end. */
    public static boolean isCurrent(Path unpacked, Path optimised) throws IOException {
        return Files.exists(optimised.resolve(DONE))
                && Files.mismatch(unpacked.resolve("version.txt"), optimised.resolve(DONE)) < 0;
    }

    private static void link(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var relative = from.relativize(path);
                var target = to.resolve(relative.toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (relative.startsWith(OPTIMISED)) {
                    Files.copy(path, target);
                } else {
                    Files.createLink(target, path);
                }
            }
        }
    }

    private static void build(Path home, String database, JavaRuntime java) throws IOException {
        var log = home.resolveSibling(home.getFileName() + ".log");
        var builder = new ProcessBuilder(List.of(
                        home.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=" + database,
                        "--health-enabled=true",
                        "--http-management-health-enabled=false"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("JAVA_HOME", java.home().toString());
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("Keycloak's build failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
