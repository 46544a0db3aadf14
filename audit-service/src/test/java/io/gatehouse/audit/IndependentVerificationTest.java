package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.verify.Piece;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code verification.md} are run as they stand, where their tools are. */
class IndependentVerificationTest {
    @TempDir
    private Path folder = Path.of("");

    private Piece piece;

    private record Ended(int code, String output) {}

    @BeforeEach
    void write() throws IOException {
        piece = new Piece(folder);
    }

    @Test
    void opensslVerifiesALine() throws Exception {
        assumeTrue(ended("openssl", "version").code() == 0, "openssl is not there");
        var line = piece.lines(LogFormat.CEF).getFirst();
        var example = example("sh");

        piece.write("line.cef", List.of(line));
        assertThat(ended("sh", "-c", example).output()).contains("Signature Verified Successfully");
        piece.write("line.cef", List.of(line.replace("revision", "revisiom")));
        assertThat(ended("sh", "-c", example).code()).isNotZero();
    }

    @Test
    void pythonVerifiesWholeEntries() throws Exception {
        assumeTrue(ended("python3", "-c", "import cryptography").code() == 0, "Python's cryptography is not there");
        var example = example("python");
        var lines = piece.whole();

        piece.write("entries.ndjson", lines);
        assertThat(ended("python3", "-c", example)).isEqualTo(new Ended(0, "1 chains are whole\n"));
        lines.remove(4);
        piece.write("entries.ndjson", lines);
        assertThat(ended("python3", "-c", example).output()).contains("something is missing before");
    }

    @Test
    void aKeyThatNoLongerSignsStaysPublished() {
        var keys = new SigningKeys(List.of(Facts.key("new"), Facts.key("old")));

        assertThat(keys.current().keyId()).isEqualTo("new");
        assertThat(JsonWebKeys.published(keys))
                .extracting(JsonWebKeys.PublicKey::kid)
                .containsExactly("new", "old");
    }

    private static String example(String language) throws IOException {
        var text = Files.readString(Path.of("verification.md"));
        var block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private Ended ended(String... command) throws InterruptedException {
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
