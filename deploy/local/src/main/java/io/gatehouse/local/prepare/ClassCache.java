package io.gatehouse.local.prepare;

import io.gatehouse.local.process.JavaRuntime;
import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loaded and linked classes of one process, kept in a file so that the next start need not do it again: an AOT cache on JDK
 * 25 and newer (JEP 514), a dynamic CDS archive before (JEP 350).
 *
 * @param file the cache
 * @param java the Java that makes and uses it
 * @param classPath jars it is made of
 */
public record ClassCache(Path file, JavaRuntime java, List<Path> classPath) {
    private static final int ONE_STEP_AOT = 25;

    /** The cache of a part. */
    public static ClassCache of(Installation installation, String part, List<Path> classPath) {
        var java = installation.java();
        var kind = java.feature() >= ONE_STEP_AOT ? ".aot" : ".jsa";
        return new ClassCache(installation.prepared().resolve("caches").resolve(part + kind), java, classPath);
    }

    /** Whether a training run was made with this Java and these jars, even one that left no cache. */
    public boolean trained() {
        try {
            return Files.exists(madeOf()) && Files.readString(madeOf()).equals(contents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the cache, because a training run begins that shall make another. */
    public void forget() {
        PrivateFiles.createFolderOf(file);
        PrivateFiles.deleteTree(madeOf());
        PrivateFiles.deleteTree(file);
    }

    /** Remembers what the training run was made with. */
    public void remember() {
        PrivateFiles.write(madeOf(), contents());
    }

    /** JVM options of a process that makes the cache when it ends normally. */
    public List<String> trainingOptions() {
        return List.of((aot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** JVM options of a process that uses the cache; none if there is no cache of these very jars. */
    public List<String> options() {
        if (!Files.exists(file) || !trained()) {
            return List.of();
        }
        return aot()
                ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=error")
                : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds*=error");
    }

    private boolean aot() {
        return java.feature() >= ONE_STEP_AOT;
    }

    private Path madeOf() {
        return file.resolveSibling(file.getFileName() + ".made-of");
    }

    private String contents() {
        return java.version() + "\n" + Fingerprint.of(classPath);
    }
}
