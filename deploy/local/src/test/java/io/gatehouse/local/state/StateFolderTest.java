package io.gatehouse.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
        // given
        Files.writeString(folder.resolve("thesis.txt"), "three years");
        // when, then
        assertThatThrownBy(() -> StateFolder.open(folder)).hasMessageContaining("holds something else");
        assertThat(folder.resolve("thesis.txt")).hasContent("three years");
    }

    @Test
    void settingsOutliveAWipeAndNothingElseDoes() throws IOException {
        // given
        var state = StateFolder.open(folder.resolve("state"));
        var settings =
                new Settings(new Ports(Map.of(Port.FRONT, 7000)), "realm", "http://kong:8001", "http://kong:8000");
        StateFiles.remember(state, settings);
        var before = StateFiles.secrets(state, () -> Secrets.generate(Stream.of("audit")));
        KeyFiles.create(state);
        // when
        state.wipe();
        // then
        assertThat(StateFiles.settings(state)).contains(settings);
        assertThat(KeyFiles.privateSet(state, "audit")).doesNotExist();
        assertThat(StateFiles.secrets(state, () -> Secrets.generate(Stream.of("audit"))))
                .isNotEqualTo(before);
    }

    @Test
    void secretsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws IOException {
        // given
        var state = StateFolder.open(folder.resolve("state"));
        // when
        var first = StateFiles.secrets(state, () -> Secrets.generate(Stream.of("audit")));
        var second = StateFiles.secrets(state, () -> Secrets.generate(Stream.of("audit")));
        // then
        assertThat(second).isEqualTo(first);
        assertThat(first.managementToken()).matches("kpat_[A-Za-z0-9]{45}");
        assertThat(first.kafkaClusterId()).hasSize(22);
        assertThat(first).hasToString("****");
        assertThat(rights(state.secrets())).isEqualTo("rw-------");
    }

    @Test
    void aDatabaseUserWithoutPasswordIsExplained() {
        assertThatThrownBy(() -> Secrets.generate(Stream.of("audit")).databasePassword("registration"))
                .hasMessageContaining("registration")
                .hasMessageContaining("--fresh");
    }

    @Test
    void onlyOneAddressOfAKongIsRefused() {
        assertThatThrownBy(() -> new Settings(new Ports(Map.of()), "realm", "http://kong:8001", null))
                .hasMessage("--kong-admin-url and --kong-proxy-url go together");
    }

    static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
