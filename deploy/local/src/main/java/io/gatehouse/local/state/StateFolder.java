package io.gatehouse.local.state;

import io.gatehouse.local.process.Daemon;
import io.gatehouse.local.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * The one folder of a local stack, kept between runs. It is marked, so that wiping never empties a folder that is not ours.
 *
 * @param root absolute
 */
public record StateFolder(Path root) {
    private static final String MARK = "gatehouse-state";

    /**
     * Makes the folder if needed.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static StateFolder open(Path root) {
        var folder = new StateFolder(root.toAbsolutePath().normalize());
        if (!Files.exists(folder.mark())) {
            folder.refuseForeign();
            PrivateFiles.write(folder.mark(), "State of a local Gatehouse stack; deploy/up --fresh empties it.\n");
        }
        return folder;
    }

    /** Whether a stack was ever started here. */
    public static boolean exists(Path root) {
        return Files.exists(root.resolve(MARK));
    }

    /** The process and log of a part. */
    public Daemon daemon(String part) {
        return new Daemon(new PidFile(root.resolve("run").resolve(part + ".pid")), log(part));
    }

    /** Where a part's output goes. */
    public Path log(String part) {
        return root.resolve("log").resolve(part + ".log");
    }

    /** What a part keeps. */
    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    /** A generated configuration file. */
    public Path config(String name) {
        return root.resolve("config").resolve(name);
    }

    /** A generated key file. */
    public Path key(String name) {
        return root.resolve("keys").resolve(name);
    }

    /** Settings chosen by options. */
    public Path settings() {
        return root.resolve("settings.json");
    }

    /** Generated passwords, tokens and ids. */
    public Path secrets() {
        return root.resolve("secrets.json");
    }

    /** Does something while no other launcher does, so that two never start the same part. Waits for the other one. */
    public <T> T exclusively(Supplier<T> work) {
        var file = PrivateFiles.createFolder(root).resolve("lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                System.err.println("Waiting for another deploy command on " + root);
                channel.lock();
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything but the mark, the settings and the lock. Nothing of the stack may run. */
    public void wipe() {
        PrivateFiles.deleteTree(root.resolve("data"));
        PrivateFiles.deleteTree(root.resolve("config"));
        PrivateFiles.deleteTree(root.resolve("keys"));
        PrivateFiles.deleteTree(root.resolve("log"));
        PrivateFiles.deleteTree(root.resolve("run"));
        PrivateFiles.deleteTree(secrets());
    }

    private Path mark() {
        return root.resolve(MARK);
    }

    private void refuseForeign() {
        if (!Files.exists(root)) {
            return;
        }
        try (var content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new IllegalArgumentException(
                        root + ": holds something else (expected: a new or empty folder, or one made by deploy/up)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
