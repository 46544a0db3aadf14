package io.gatehouse.local.prepare;

import io.gatehouse.local.process.JavaRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Where the built software is.
 *
 * @param project root of the project
 * @param java what the parts run on
 */
public record Installation(Path project, JavaRuntime java) {

    /** The project named by the system property {@code gatehouse.project}, otherwise the current folder. */
    public static Installation current() {
        var project = Path.of(System.getProperty("gatehouse.project", ""));
        return new Installation(project.toAbsolutePath().normalize(), JavaRuntime.current());
    }

    /** Unpacked Keycloak, registry and PostgreSQL. */
    public Path parts() {
        return target().resolve("parts");
    }

    /** What {@code prepare} made: unpacked services, class caches, an empty database cluster. */
    public Path prepared() {
        return target().resolve("prepared");
    }

    /** This module's own jar; its manifest names the libraries. */
    public Path ownJar() {
        return target().resolve("local-0.1.0-programs.jar");
    }

    /** {@link #ownJar()} and the libraries that its manifest names. */
    public List<Path> libraries() {
        try (var jar = new JarFile(ownJar().toFile())) {
            var names = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.concat(
                            Stream.of(ownJar()), Stream.of(names.split(" ")).map(target()::resolve))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The executable jar of a service, as Maven made it. */
    public Path serviceJar(String service) {
        return project.resolve(service).resolve("target").resolve(service + "-0.1.0-exec.jar");
    }

    /** Log settings of the processes that use java.util.logging. */
    public Path loggingProperties() {
        return project.resolve("deploy/local/logging.properties");
    }

    private Path target() {
        return project.resolve("deploy/local/target");
    }
}
