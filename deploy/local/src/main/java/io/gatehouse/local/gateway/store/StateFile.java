package io.gatehouse.local.gateway.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A journal in a file: one line of JSON per commit. A line that a crash cut short is dropped at the next start, so a
 * commit is there whole or not at all. Survives a killed process, not a power failure.
 */
public final class StateFile implements Journal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SMALL = 1000;

    private final Path file;
    private FileChannel channel;
    private int lines;
    private int linesAfterCompaction;

    /** Opens the file; a missing one is made, its folder too. */
    public StateFile(Path file) {
        this.file = file.toAbsolutePath();
        try {
            Files.createDirectories(this.file.getParent());
            this.channel = open(this.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public void replay(Consumer<Change> change) {
        try {
            var content = Files.readString(file);
            var complete = content.substring(0, content.lastIndexOf('\n') + 1);
            complete.lines().forEach(line -> read(line, change));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = Integer.MAX_VALUE; // the first compaction tidies up whatever the last run left behind
    }

    @Override
    public void append(List<Change> changes) {
        try {
            write(channel, line(changes));
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void compact(Supplier<List<Change>> present) {
        if (lines < SMALL + 2 * linesAfterCompaction) {
            return;
        }
        try {
            rewrite(present.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rewrite(List<Change> changes) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (var target = open(next)) {
            for (var change : changes) {
                write(target, line(List.of(change)));
            }
        }
        channel.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = open(file);
        lines = changes.size();
        linesAfterCompaction = lines;
    }

    private static void write(FileChannel channel, byte[] line) throws IOException {
        var buffer = ByteBuffer.wrap(line);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static byte[] line(List<Change> changes) {
        var commit = JSON.createArrayNode();
        for (var change : changes) {
            var entry = commit.addObject().put("collection", change.collection());
            if (change.entity() == null) {
                entry.put("deleted", change.id());
            } else {
                entry.set("entity", change.entity());
            }
        }
        return (JSON.writeValueAsString(commit) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void read(String line, Consumer<Change> change) {
        try {
            JSON.readTree(line).forEach(entry -> change.accept(change(entry)));
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    file + " holds a line that is not JSON; move the file away to start anew", e);
        }
    }

    private static Change change(JsonNode entry) {
        var collection = entry.path("collection").asString();
        return entry.get("entity") instanceof ObjectNode entity
                ? Change.put(collection, entity)
                : Change.delete(collection, entry.path("deleted").asString());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
