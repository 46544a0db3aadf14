package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Runs what {@code verification.md} shows, as it stands. */
public final class Examples {
    private final Path folder;

    /** How a command ended, and what it said. */
    public record Ended(int code, String output) {}

    /** @param folder where commands run */
    public Examples(Path folder) {
        this.folder = folder;
    }

    /** The first block of a language under a heading. */
    public static String under(String heading, String language) throws IOException {
        var text = Files.readString(Path.of("verification.md"));
        var begin = text.indexOf("\n## " + heading + "\n");
        assertThat(begin).as(heading).isNotNegative();
        var block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .region(begin, text.length());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /** Runs a command to its end; code -1 if there is no such program. */
    public Ended run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException absent) {
            return new Ended(-1, String.valueOf(absent.getMessage()));
        }
    }
}
