package io.gatehouse.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** One run of the demonstration: what its chapters share. Names hold a part of their own, so that runs do not meet. */
final class Run {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Stack stack;
    final Narrator tell;
    final Platform platform;
    final Gateway gateway;
    final IdentityProvider idp;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> secrets = new HashSet<>();

    Run(Stack stack, PrintStream out) {
        this.stack = stack;
        this.tell = new Narrator(out);
        this.platform = new Platform(stack);
        this.gateway = new Gateway(stack);
        this.idp = new IdentityProvider(stack);
    }

    /** A name that no other run uses. */
    String name(String base) {
        return base + "-" + suffix;
    }

    /** Remembers a secret that was handed out. */
    String secret(String value) {
        expect(!value.isEmpty(), "the answer holds no secret");
        secrets.add(value);
        return value;
    }

    Set<String> secrets() {
        return Set.copyOf(secrets);
    }

    /** Waits until the gateway answers with a status. */
    int untilStatus(int status, IntSupplier call) {
        return until(status, call::getAsInt);
    }

    /** Waits for an answer, half a minute at most. */
    <T> T until(T expected, Supplier<T> question) {
        return tell.until(expected, PATIENCE, question);
    }

    /**
     * Insists on a fact.
     *
     * @throws DemoFailure with the reason when it is none
     */
    static void expect(boolean fact, String otherwise) {
        if (!fact) {
            throw new DemoFailure(otherwise);
        }
    }
}
