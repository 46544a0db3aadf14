package io.gatehouse.registration.sdk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** The client as npm installs it, at the versions and checksums of {@code src/test/sdk/package-lock.json}. */
final class NodeModules {
    private static final Path SOURCE = Path.of("src/test/sdk");
    private static final Path TARGET = Path.of("target/sdk");

    private NodeModules() {}

    /**
     * Installs it, where that is not done yet.
     *
     * @return the folder
     * @throws TestAbortedException if this machine has no Node, or cannot reach the registry
     */
    static Path install() throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        for (var name : List.of("package.json", "package-lock.json", "call.cjs")) {
            Files.copy(SOURCE.resolve(name), TARGET.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(succeeds(Path.of("."), "node", "--version"), "Node.js 18 or newer is not installed");
        assumeTrue(
                isInstalled() || succeeds(TARGET, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
                "npm could not install @kong/sdk-portal-js, see target/sdk/npm.log");
        return TARGET;
    }

    private static boolean isInstalled() throws IOException {
        var marker = TARGET.resolve("node_modules/.package-lock.json");
        return Files.exists(marker)
                && Files.getLastModifiedTime(marker)
                                .compareTo(Files.getLastModifiedTime(SOURCE.resolve("package-lock.json")))
                        >= 0;
    }

    private static boolean succeeds(Path folder, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(TARGET.resolve("npm.log").toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }
}
