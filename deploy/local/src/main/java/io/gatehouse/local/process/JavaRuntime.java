package io.gatehouse.local.process;

import java.nio.file.Path;

/**
 * The Java that the parts run on: the one the launcher itself runs on.
 *
 * @param home its installation
 * @param feature its release, such as 25
 * @param version its exact build; class caches of another build are of no use
 */
public record JavaRuntime(Path home, int feature, String version) {

    /** The Java of this process. */
    public static JavaRuntime current() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home")),
                Runtime.version().feature(),
                System.getProperty("java.vm.version"));
    }

    /** The program {@code java}. */
    public String program() {
        return home.resolve("bin/java").toString();
    }
}
