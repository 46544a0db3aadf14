package io.gatehouse.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.port.Ports;
import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StartAndStopTest {
    private static final String SERVES = "echo $NAME starts >> order; touch $NAME;"
            + " trap 'echo $NAME stops >> order; rm $NAME; exit' TERM; while :; do sleep 0.05; done";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(told, true, StandardCharsets.UTF_8), Instant.now());
    private Stack stack = new Stack(context(folder), List.of());

    @BeforeEach
    void make() {
        stack = new Stack(context(folder.resolve("state")), List.of(part("low", SERVES), part("high", SERVES, "low")));
    }

    @AfterEach
    void stop() {
        new Stopper(stack, progress, Duration.ofMillis(500)).stop(stack.parts());
    }

    @Test
    void partsStartAfterThoseTheyNeedAndStopBeforeThem() throws IOException {
        // given
        var slow = SERVES.replace("echo $NAME stops", "sleep 0.5; echo $NAME stops");
        stack = new Stack(stack.context(), List.of(part("low", SERVES), part("high", slow, "low")));
        // when
        var started = new Starter(stack, progress).start(stack.parts());
        new Stopper(stack, progress).stop(stack.parts());
        // then
        assertThat(started).isTrue();
        assertThat(Files.readAllLines(folder.resolve("order")))
                .containsExactly("low starts", "high starts", "high stops", "low stops");
    }

    @Test
    void whatRunsIsNotStartedAgain() throws IOException {
        // given
        new Starter(stack, progress).start(stack.parts());
        // when
        new Starter(stack, progress).start(stack.parts());
        // then
        assertThat(Files.readAllLines(folder.resolve("order"))).hasSize(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("low already runs");
    }

    @Test
    void aPartThatEndsIsReportedWithItsLastLinesAndNothingThatNeedsItIsStarted() {
        // given
        stack = new Stack(
                stack.context(), List.of(part("low", "echo the disk is full; exit 3"), part("high", SERVES, "low")));
        // when
        var started = new Starter(stack, progress).start(stack.parts());
        // then
        assertThat(started).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("low FAILED: its process ended", "| the disk is full", "log/low.log")
                .doesNotContain("high");
        assertThat(stack.runs(stack.parts().getLast())).isFalse();
    }

    @Test
    void theStatusIsReadyOnlyWhenEveryPartIs() {
        // given
        var before = StatusReport.of(stack);
        // when
        new Starter(stack, progress).start(stack.parts());
        // then
        assertThat(before.ready()).isFalse();
        assertThat(before.missing()).isEqualTo("low, high");
        assertThat(StatusReport.of(stack).ready()).isTrue();
    }

    @Test
    void theStatusDocumentTellsAddressProcessAndLogOfEachPart() {
        // given
        new Starter(stack, progress).start(stack.parts());
        // when
        var document = JsonMapper.shared().valueToTree(StatusReport.of(stack).document());
        // then
        var low = document.get("low");
        assertThat(low.get("url").asString()).isEqualTo("http://low");
        assertThat(low.get("ready").asBoolean()).isTrue();
        assertThat(low.get("pid").asLong())
                .isEqualTo(stack.context().daemon("low").running().orElseThrow().pid());
        assertThat(low.get("log").asString()).endsWith("log/low.log");
        assertThat(document.get("management_token").asString()).startsWith("kpat_");
        assertThat(document.get("state_dir").asString())
                .isEqualTo(folder.resolve("state").toString());
    }

    private Part part(String name, String script, String... needs) {
        return new SamplePart(name, List.of(needs), script, folder);
    }

    private static Context context(Path root) {
        return new Context(
                Installation.current(),
                new StateFolder(root),
                new Settings(Ports.free(), "gatehouse", null, null),
                Secrets.generate(Stream.of()),
                Set.of());
    }
}
