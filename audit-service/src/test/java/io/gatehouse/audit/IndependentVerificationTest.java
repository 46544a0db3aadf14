package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.signing.SigningKeys;
import io.gatehouse.audit.verify.Piece;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code verification.md} are run as they stand, where their tools are. */
class IndependentVerificationTest {
    @TempDir
    private Path folder = Path.of("");

    private Piece piece;
    private Examples examples;

    @BeforeEach
    void write() throws IOException {
        piece = new Piece(folder);
        examples = new Examples(folder);
    }

    @Test
    void opensslVerifiesALine() throws Exception {
        assumeTrue(examples.run("openssl", "version").code() == 0, "openssl is not there");
        var line = piece.lines(LogFormat.CEF).getFirst();
        var example = Examples.under("A line of a webhook, with openssl", "sh");

        piece.write("line.cef", List.of(line));
        assertThat(examples.run("sh", "-c", example).output()).contains("Signature Verified Successfully");
        piece.write("line.cef", List.of(line.replace("revision", "revisiom")));
        assertThat(examples.run("sh", "-c", example).code()).isNotZero();
    }

    @Test
    void pythonVerifiesWholeEntries() throws Exception {
        assumeTrue(
                examples.run("python3", "-c", "import cryptography").code() == 0, "Python's cryptography is not there");
        var example = Examples.under("Whole entries, with Python", "python");
        var lines = piece.whole();

        piece.write("entries.ndjson", lines);
        assertThat(examples.run("python3", "-c", example)).isEqualTo(new Examples.Ended(0, "1 chains are whole\n"));
        lines.remove(4);
        piece.write("entries.ndjson", lines);
        assertThat(examples.run("python3", "-c", example).output()).contains("something is missing before");
    }

    @Test
    void aKeyThatNoLongerSignsStaysPublished() {
        var keys = new SigningKeys(List.of(Facts.key("new"), Facts.key("old")));

        assertThat(keys.current().keyId()).isEqualTo("new");
        assertThat(JsonWebKeys.published(keys))
                .extracting(JsonWebKeys.PublicKey::kid)
                .containsExactly("new", "old");
    }
}
