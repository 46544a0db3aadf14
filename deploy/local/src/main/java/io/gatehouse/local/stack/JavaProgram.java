package io.gatehouse.local.stack;

import io.gatehouse.local.prepare.OwnJar;
import io.gatehouse.local.process.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Java process of the local stack: small heap, one collector thread, class cache. */
public final class JavaProgram {
    /** Since then the JVM warns at each start of libraries' use of Unsafe, which is not ours to change (JEP 498). */
    private static final int WARNS_OF_UNSAFE = 24;

    private final Context context;
    private final Part part;
    private final List<String> options = new ArrayList<>();
    private final List<String> main = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private JavaProgram(Context context, Part part) {
        this.context = context;
        this.part = part;
        options("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");
        if (context.installation().java().feature() >= WARNS_OF_UNSAFE) {
            options("--sun-misc-unsafe-memory-access=allow");
        }
    }

    /** A process for the part. */
    public static JavaProgram of(Context context, Part part) {
        return new JavaProgram(context, part);
    }

    /** Largest heap, in MiB. */
    public JavaProgram heap(int megabytes) {
        return options("-Xmx" + megabytes + "m");
    }

    /** JVM options. */
    public JavaProgram options(String... added) {
        options.addAll(List.of(added));
        return this;
    }

    /** A main class of this module. */
    public JavaProgram ownMain(String mainClass) {
        options("-Djava.util.logging.config.file=" + context.installation().loggingProperties());
        return arguments("-cp", new OwnJar(context.installation()).copied(), mainClass);
    }

    /** What follows the JVM options: class path, main class, arguments. */
    public JavaProgram arguments(Object... added) {
        for (var argument : added) {
            main.add(argument.toString());
        }
        return this;
    }

    /** A variable of the environment; the place for secrets. */
    public JavaProgram environment(String name, Object value) {
        environment.put(name, value.toString());
        return this;
    }

    /** The program, run in the part's data folder. */
    public Program program() {
        var command = new ArrayList<String>();
        command.add(context.installation().java().program());
        command.addAll(options);
        command.addAll(context.cacheOptions(part));
        command.addAll(main);
        return new Program(command, environment, context.state().data(part.name()));
    }
}
