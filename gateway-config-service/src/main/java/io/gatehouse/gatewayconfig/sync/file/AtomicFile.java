package io.gatehouse.gatewayconfig.sync.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file that is whole at any time, for those who read it and after a crash. */
final class AtomicFile {
    private final Path path;
    private final Set<PosixFilePermission> permissions;

    AtomicFile(Path path, Set<PosixFilePermission> permissions) {
        this.path = path.toAbsolutePath();
        this.permissions = permissions;
    }

    /** Tells one content from another without reading it. */
    record Stamp(FileTime modified, long size, @Nullable Object file) {}

    /** Null when there is no file. */
    @Nullable
    Stamp stamp() throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    byte[] read() throws IOException {
        return Files.readAllBytes(path);
    }

    Path path() {
        return path;
    }

    /** Written beside, forced to disk, renamed; then the folder is forced, since the name is kept there. */
    void write(byte[] content) throws IOException {
        var temporary = Files.createTempFile(
                path.getParent(), path.getFileName() + ".", ".tmp", PosixFilePermissions.asFileAttribute(permissions));
        try {
            Files.setPosixFilePermissions(temporary, permissions); // those of the umask are taken away at creation
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        try (var folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Does something while other processes are kept out; they share the name of the lock. */
    void exclusively(Work work) throws IOException {
        var lock = path.resolveSibling("." + path.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            work.run();
        }
    }

    /** What may fail as files do. */
    interface Work {
        void run() throws IOException;
    }
}
