package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with the files under {@code src/test/resources/golden}. A missing file is written, and the test fails once. */
public final class Golden {
    private static final Path FILES = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertMatches(String file, String actual) throws IOException {
        var golden = FILES.resolve(file);
        if (Files.notExists(golden)) {
            Files.createDirectories(golden.toAbsolutePath().getParent());
            Files.writeString(golden, actual);
            throw new AssertionError(golden + " was missing and has been written: read it");
        }
        assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
