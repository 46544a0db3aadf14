package io.gatehouse.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers a started process in a file: its id on the first line, its start on the second. */
public record PidFile(Path path) {

    /** Replaces what was remembered. */
    public void write(ProcessIdentity process) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var written = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(written, process.pid() + "\n" + process.started() + "\n");
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process if it still runs; never another one that was given the same id. */
    public Optional<ProcessIdentity> running() {
        return read().filter(ProcessIdentity::alive);
    }

    /** Forgets the process; repeatable. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessIdentity> read() {
        try {
            var lines = Files.readAllLines(path);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), lines.get(1)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
