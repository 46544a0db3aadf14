package io.gatehouse.local.prepare;

import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This module's jar and its libraries, copied, so that a build does not change them under a running process. */
public record OwnJar(Installation installation) {

    /** The jar to run, its libraries beside it; copied now if that was not done since they were built. */
    public Path copied() {
        synchronized (OwnJar.class) {
            var folder = installation.prepared().resolve("local");
            var stamp = folder.resolve("copied-from");
            var contents = Fingerprint.of(installation.libraries());
            try {
                if (!Files.exists(stamp) || !Files.readString(stamp).equals(contents)) {
                    copyTo(folder);
                    PrivateFiles.write(stamp, contents);
                }
                return folder.resolve(installation.ownJar().getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void copyTo(Path folder) throws IOException {
        PrivateFiles.deleteTree(folder);
        var root = installation.ownJar().resolve("..").normalize();
        for (var jar : installation.libraries()) {
            var copy = folder.resolve(root.relativize(jar).toString());
            PrivateFiles.createFolderOf(copy);
            Files.copy(jar, copy);
        }
    }
}
