package io.gatehouse.local.command;

import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.StatusReport;
import io.gatehouse.local.stack.Table;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Tells how the stack is. */
@Command(
        name = "deploy/status",
        mixinStandardHelpOptions = true,
        description = "Asks every part whether it is ready. Exit code 0 only when all are.")
public final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StateOption stateOption = new StateOption();

    @Option(names = "--json", description = "For scripts: addresses, process ids, logs, passwords and tokens.")
    private boolean json;

    @Override
    public Integer call() {
        var ready = stateOption.known().map(this::show).orElseGet(this::showNothing);
        return ready ? 0 : 1;
    }

    private boolean show(Stack stack) {
        var report = StatusReport.of(stack);
        if (json) {
            print(report.document());
        } else {
            System.out.println(Table.parts(report));
            System.out.println();
            System.out.println(
                    report.ready() ? Table.access(stack.context()) : "Not ready: " + report.missing() + " (deploy/up)");
        }
        return report.ready();
    }

    private boolean showNothing() {
        if (json) {
            print(Map.of("ready", false, "state_dir", stateOption.root().toString()));
        } else {
            System.out.println("No stack at " + stateOption.root() + " (deploy/up)");
        }
        return false;
    }

    private static void print(Map<String, Object> document) {
        System.out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
    }
}
