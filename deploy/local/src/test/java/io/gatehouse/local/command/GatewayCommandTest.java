package io.gatehouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GatewayCommandTest {
    private final StringWriter told = new StringWriter();
    private final CommandLine line = new CommandLine(new GatewayCommand())
            .setErr(new PrintWriter(told))
            .setExecutionExceptionHandler((problem, failed, parsed) -> {
                told.write(String.valueOf(problem.getMessage()));
                return 2;
            });

    @Test
    void withoutAStackItSaysWhereItLooked(@TempDir Path folder) {
        var state = folder.resolve("nothing").toString();
        assertThat(line.execute("plan", "--state", state)).isEqualTo(2);
        assertThat(told.toString()).isEqualTo("No stack at " + state);
    }

    @Test
    void aQuestionIsNeeded() {
        assertThat(line.execute()).isEqualTo(2);
        assertThat(told.toString()).contains("Missing required subcommand");
    }
}
