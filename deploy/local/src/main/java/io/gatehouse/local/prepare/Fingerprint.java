package io.gatehouse.local.prepare;

import io.gatehouse.local.process.JavaRuntime;
import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a class cache was made of: the Java and the files, by size and time, as the JVM itself compares them.
 *
 * @param file where it is remembered
 * @param value changes with the Java and with every file
 */
record Fingerprint(Path file, String value) {

    static Fingerprint of(Path cache, JavaRuntime java, List<Path> classPath) {
        var value = new StringBuilder(java.version()).append('\n');
        try {
            for (var path : classPath) {
                value.append(path).append(' ').append(Files.size(path)).append(' ');
                value.append(Files.getLastModifiedTime(path)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fingerprint(cache.resolveSibling(cache.getFileName() + ".made-of"), value.toString());
    }

    boolean isRemembered() {
        try {
            return Files.exists(file) && Files.readString(file).equals(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember() {
        PrivateFiles.write(file, value);
    }
}
