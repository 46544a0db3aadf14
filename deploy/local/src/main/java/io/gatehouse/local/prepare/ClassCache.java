package io.gatehouse.local.prepare;

import io.gatehouse.local.process.JavaRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loaded and linked classes of one process, kept in a file so that the next start need not do it again: an AOT cache on JDK
 * 25 and newer (JEP 514), a dynamic CDS archive before (JEP 350). The JVM itself checks that the jars are still the same.
 *
 * @param file the cache
 * @param java the Java that made it
 * @param training whether the next run shall make the cache instead of using it
 */
public record ClassCache(Path file, JavaRuntime java, boolean training) {
    private static final int ONE_STEP_AOT = 25;

    /** The cache of a part, used if it is there. */
    public static ClassCache of(Installation installation, String part) {
        var java = installation.java();
        var kind = java.feature() >= ONE_STEP_AOT ? ".aot" : ".jsa";
        return new ClassCache(installation.prepared().resolve("caches").resolve(part + kind), java, false);
    }

    /** The same cache, to be made by a run that ends normally. */
    public ClassCache trained() {
        return new ClassCache(file, java, true);
    }

    /** JVM options, none if there is no cache yet. A cache of no use is only slower, so the JVM shall not warn of it. */
    public List<String> options() {
        if (!training && !Files.exists(file)) {
            return List.of();
        }
        return java.feature() >= ONE_STEP_AOT
                ? List.of((training ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file, "-Xlog:aot*=error")
                : List.of(
                        (training ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=") + file, "-Xlog:cds*=error");
    }
}
