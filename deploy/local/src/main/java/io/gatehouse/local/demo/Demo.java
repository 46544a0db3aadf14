package io.gatehouse.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/**
 * Runs the whole path against a running stack, with nothing but its public interfaces, and tells each step with its time.
 * May be run again and again: every run uses names of its own and removes what it made.
 */
public final class Demo {
    private final Run run;
    private final String email;

    public Demo(Stack stack, PrintStream out) {
        this.run = new Run(stack, out);
        this.email = run.name("dana") + "@example.com";
    }

    /**
     * Runs every step once.
     *
     * @return the secrets that were handed out on the way, none of them valid any more or of use to anybody else, so that a
     *     test can look for them where they must not be
     * @throws DemoFailure at the first step that does not end as it should
     */
    public Set<String> run() {
        var authorization = run.secret("Demo " + UUID.randomUUID());
        try (var receiver = Receiver.start(authorization)) {
            var begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            run.tell.chapter("The platform team publishes two APIs");
            run.tell.step("audit log goes to a webhook", () -> {
                run.platform.sendAuditLogTo(receiver.url() + "/audit", authorization);
                return true;
            });
            registerAndRemove(URI.create(receiver.url()));
            run.tell.chapter("The audit trail, as the webhook received it");
            new ReadAuditTrail(run, receiver).run(begin);
            run.platform.sendNoAuditLog();
        }
        return run.secrets();
    }

    private void registerAndRemove(URI upstream) {
        var published = new PublishApis(run).run(upstream);
        run.tell.chapter("A developer signs up");
        var developer = new SignUpDeveloper(run).run(published.portalId(), email);
        run.tell.chapter("An application with an OAuth client");
        new UseOAuthClient(run, developer, published).run();
        run.tell.chapter("An application with an API key");
        new UseApiKey(run, developer, published).run();
        run.tell.chapter("The second door: a record on registration.requests.v1");
        var clientId = new SubmitByRecord(run, published, email).run();
        run.tell.chapter("Everything is taken away");
        new RemoveEverything(run, published).run(clientId);
    }
}
