package io.gatehouse.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, shown when its process did not become ready. */
public final class LogTail {
    private static final int BYTES = 8192;

    private LogTail() {}

    /** At most {@code lines} of the last 8 KiB; empty if there is no such file. */
    public static List<String> of(Path log, int lines) {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var channel = Files.newInputStream(log)) {
            channel.skipNBytes(Math.max(0, Files.size(log) - BYTES));
            var all = new String(channel.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
