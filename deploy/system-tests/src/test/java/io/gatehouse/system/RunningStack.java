package io.gatehouse.system;

import io.gatehouse.local.demo.Stack;
import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One stack for all tests of this JVM, with a state folder and ports of its own, driven by the commands a user types. */
final class RunningStack implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));

    private final Ports ports = Ports.free();
    private final Path state;

    private RunningStack(Path state) {
        this.state = state;
    }

    private static RunningStack start() {
        try {
            var stack = new RunningStack(Files.createTempDirectory("gatehouse-system-test"));
            stack.command("up", "--detach").succeeds();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code deploy/status --json} says now. */
    JsonNode status() {
        return JSON.readTree(command("status", "--json").output());
    }

    Stack addresses() {
        return Stack.of(status());
    }

    Path state() {
        return state;
    }

    /** Runs {@code deploy/<name>} with this stack's ports and state folder, and waits for its end. */
    Ended command(String name, String... arguments) {
        var line =
                new ArrayList<>(List.of(ROOT.resolve("deploy").resolve(name).toString(), "--state", state.toString()));
        line.addAll(List.of(arguments));
        var process = new ProcessBuilder(line).directory(ROOT.toFile()).redirectErrorStream(false);
        process.redirectError(ProcessBuilder.Redirect.INHERIT);
        for (var port : Port.values()) {
            process.environment().put(port.variable(), String.valueOf(ports.of(port)));
        }
        try {
            var started = process.start();
            var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(String.join(" ", line), started.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        command("down").succeeds();
    }

    /** How a command ended. */
    record Ended(String line, int exitCode, String output) {
        void succeeds() {
            if (exitCode != 0) {
                throw new AssertionError(line + " ended with " + exitCode + ":\n" + output);
            }
            System.out.println(output);
        }
    }

    /** Gives tests the stack; started for the first one, stopped after the last one. */
    static final class Parameter implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningStack.class, type -> start(), RunningStack.class);
        }
    }
}
