package io.gatehouse.local.prepare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells jars apart by what is in them. Size and time do not: jars of a repeatable build all have the same time, and often
 * the same size.
 */
final class Fingerprint {
    private static final Map<Path, String> KNOWN = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /** One line for each jar. */
    static String of(List<Path> jars) {
        return jars.stream()
                .map(jar -> KNOWN.computeIfAbsent(jar, Fingerprint::of))
                .reduce("", String::concat);
    }

    /** A jar's table of contents has a checksum of each entry, so nothing but the table need be read. */
    static String of(Path jar) {
        var sum = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).forEach(entry -> {
                sum.update(entry.getName().getBytes(UTF_8));
                sum.update(Long.toHexString(entry.getCrc()).getBytes(UTF_8));
            });
            return jar.getFileName() + " " + zip.size() + " " + Long.toHexString(sum.getValue()) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(jar.toString(), e);
        }
    }
}
