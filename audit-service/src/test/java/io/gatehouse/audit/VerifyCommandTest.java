package io.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.audit.verify.Piece;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command {@code verify}, with files. */
class VerifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Piece piece;

    private record Said(int code, String text) {}

    @BeforeEach
    void write() throws IOException {
        piece = new Piece(folder);
    }

    @Test
    void aWholePieceIsWholeAlsoWhereTheKeyChanges() throws IOException {
        assertThat(verify(piece.whole())).isEqualTo(new Said(0, "10 entries: all is well"));
        assertThat(verify(piece.whole().subList(3, 10)).code()).isZero();
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        var lines = piece.whole();
        lines.set(6, lines.get(6).replace("\"severity\":1", "\"severity\":2"));

        var said = verify(lines);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("chain 3: entry 7 (").contains("was changed");
    }

    @Test
    void aMissingEntryIsNamedUnlessTheExportHadFilters() throws IOException {
        var lines = piece.whole();
        lines.remove(4);

        assertThat(verify(lines).text()).contains("entries 5 to 5 are missing before entry 6");
        assertThat(verify(lines, "--filtered").code()).isZero();
    }

    @Test
    void aRepeatedEntryIsNamed() throws IOException {
        var lines = piece.whole();
        lines.add(3, lines.get(2));

        assertThat(verify(lines).text()).contains("entry 3 (").contains("is repeated or out of order");
        assertThat(verify(lines, "--filtered").code()).isEqualTo(1);
    }

    @Test
    void anEndThatWasCutOffShowsBesideTheHeads() throws IOException {
        var last = piece.entries().getLast();
        var heads = piece.write(
                "heads.json",
                List.of("{\"data\":[{\"partition\":3,\"sequence\":10,\"hash\":\"" + last.hash() + "\"}]}"));

        assertThat(verify(piece.whole(), "--heads", heads.toString()).code()).isZero();
        assertThat(verify(piece.whole().subList(0, 8), "--heads", heads.toString())
                        .text())
                .contains("entries 9 to 10 are missing at the end");
    }

    @Test
    void anEntryThatAnotherKeySignedIsNamed() throws IOException {
        var lines = piece.whole();
        lines.set(6, lines.get(6).replaceFirst("\"signature\":\".", "\"signature\":\"-"));

        assertThat(verify(lines).text()).contains("has no valid signature of key new");
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void linesOfAWebhookAreCheckedInEachFormat(LogFormat format) throws IOException {
        var lines = piece.lines(format);
        var expected = piece.write("expected.ndjson", piece.whole()).toString();

        assertThat(verify(lines, "--expect", expected)).isEqualTo(new Said(0, "10 lines: all is well"));

        var less = new ArrayList<>(lines);
        less.remove(7);
        assertThat(verify(less, "--expect", expected).text()).contains("no line for entry 8 (");
        var twice = new ArrayList<>(lines);
        twice.add(lines.get(2));
        assertThat(verify(twice).text()).contains("line 11 is repeated");
        assertThat(verify(twice, "--repeats").code()).isZero();
        var changed = new ArrayList<>(lines);
        changed.set(1, changed.get(1).replace("revision", "revisiom"));
        assertThat(verify(changed).text()).contains("line 2 has no valid signature");
    }

    @Test
    void whatCannotBeCheckedIsNoFault() {
        assertThat(run("verify", "--keys", folder.resolve("jwks.json").toString())
                        .code())
                .isEqualTo(2);
        assertThat(run("verify", "--keys", folder.resolve("none").toString(), "-")
                        .code())
                .isEqualTo(2);
        assertThat(run("verify", "--help").text()).contains("Exit codes").contains("--heads");
    }

    private Said verify(List<String> lines, String... options) throws IOException {
        var file = piece.write("piece", lines).toString();
        var arguments = new ArrayList<>(
                List.of("verify", "--keys", folder.resolve("jwks.json").toString(), file));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Said run(String... arguments) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        var code = AuditCommand.commandLine().setOut(out).setErr(out).execute(arguments);
        return new Said(code, text.toString().strip());
    }
}
