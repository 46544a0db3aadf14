package io.gatehouse.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MemoryTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells the memory of a process in /proc")
    void aJavaProcessHasSomeMegabytes() {
        assertThat(Memory.ofTree(ProcessHandle.current().pid()).orElse(0)).isGreaterThan(5 << 20);
    }

    @Test
    void aProcessThatIsNotThereHasNone() {
        assertThat(Memory.ofTree(Long.MAX_VALUE)).isEmpty();
    }
}
