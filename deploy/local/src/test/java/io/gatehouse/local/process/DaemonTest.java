package io.gatehouse.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {
    @TempDir
    Path folder = Path.of("");

    private Daemon daemon = new Daemon(new PidFile(folder), folder);

    @BeforeEach
    void name() {
        daemon = new Daemon(new PidFile(folder.resolve("run/part.pid")), folder.resolve("log/part.log"));
    }

    @AfterEach
    void stop() {
        daemon.stop(StopSignal.TERM, Duration.ofMillis(200));
    }

    @Test
    void whatItPrintsGoesToItsLog() {
        // when
        daemon.start(shell("echo to out; echo to err >&2"));
        // then
        await().untilAsserted(() -> assertThat(daemon.log()).hasContent("to out\nto err"));
        assertThat(LogTail.of(daemon.log(), 1)).containsExactly("to err");
    }

    @Test
    void itIsFoundAgainByItsPidFile() {
        // when
        var started = daemon.start(shell("sleep 60"));
        // then
        var found = new Daemon(new PidFile(folder.resolve("run/part.pid")), folder.resolve("other.log"));
        assertThat(found.running()).contains(started);
    }

    @Test
    void itGetsItsEnvironmentAndFolder() {
        // when
        daemon.start(
                new Program(List.of("sh", "-c", "echo $WORD; pwd"), Map.of("WORD", "hush"), folder.resolve("work")));
        // then
        await().untilAsserted(() -> assertThat(daemon.log()).hasContent("hush\n" + folder.resolve("work")));
    }

    @Test
    void itIsAskedToEndWithTheSignalItUnderstands() {
        // given
        daemon.start(shell("trap 'echo asked; exit' INT; echo up; while :; do sleep 0.1; done"));
        await().untilAsserted(() -> assertThat(daemon.log()).hasContent("up"));
        // when
        var stopped = daemon.stop(StopSignal.INT);
        // then
        assertThat(stopped).isTrue();
        assertThat(daemon.log()).hasContent("up\nasked");
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void aProcessThatDoesNotListenIsKilled() {
        // given
        var started = daemon.start(shell("trap '' TERM; echo up; while :; do sleep 0.1; done"));
        await().untilAsserted(() -> assertThat(daemon.log()).hasContent("up"));
        // when
        daemon.stop(StopSignal.TERM, Duration.ofMillis(300));
        // then
        assertThat(started.alive()).isFalse();
    }

    @Test
    void anotherProcessThatWasGivenTheSameIdIsLeftAlone() throws IOException {
        // given
        var other = daemon.start(shell("sleep 60"));
        var file = folder.resolve("run/part.pid");
        Files.writeString(file, other.pid() + "\nlong ago\n");
        // when
        var stopped = daemon.stop(StopSignal.TERM);
        // then
        assertThat(stopped).isFalse();
        assertThat(other.alive()).isTrue();
        new PidFile(file).write(other);
    }

    @Test
    void aPidFileCutShortNamesNoProcess() throws IOException {
        // when
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/part.pid"), "17");
        // then
        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void aLogThatGrewLargeIsKeptOnceAside() throws IOException {
        // given
        Files.createDirectories(folder.resolve("log"));
        Files.write(daemon.log(), new byte[21 << 20]);
        // when
        daemon.start(shell("echo new"));
        // then
        await().untilAsserted(() -> assertThat(daemon.log()).hasContent("new"));
        assertThat(folder.resolve("log/part.log.1")).hasSize(21 << 20);
    }

    private Program shell(String script) {
        return new Program(List.of("sh", "-c", script), Map.of(), folder);
    }
}
