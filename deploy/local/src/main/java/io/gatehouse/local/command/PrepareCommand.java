package io.gatehouse.local.command;

import io.gatehouse.local.prepare.Installation;
import io.gatehouse.local.prepare.Preparation;
import io.gatehouse.local.stack.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What deploy/up does after a build, alone. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = "Unpacks what was built and makes class caches by starting everything once. Repeatable.")
public final class PrepareCommand implements Callable<Integer> {
    @Option(names = "--no-training", description = "Unpack only.")
    private boolean noTraining;

    @Override
    public Integer call() {
        new Preparation(Installation.current(), Progress.sinceStart(System.out)).run(!noTraining);
        return 0;
    }
}
