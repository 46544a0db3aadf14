package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a client one more secret, at identity providers that keep several. Each call asks for another one. */
public class IssueClientSecret {
    /** What became of it when it had to be answered. */
    public sealed interface Outcome {
        /** It is there, and shown now and never again. */
        record Issued(ClientSecret secret, ClientCredentials credentials) implements Outcome {}

        /** Nothing came of it, or not yet: as with a whole application. */
        record Without(Requested requested) implements Outcome {}
    }

    private final Applications applications;
    private final Strategies strategies;
    private final ClientSecrets secrets;
    private final ApplicationEvents events;
    private final ClientAnswers answers;
    private final Transactions transactions;
    private final Clock clock;
    private final Limits limits;
    private final Duration wait;

    /**
     * Issues secrets.
     *
     * @param wait longest wait for the identity provider
     */
    public IssueClientSecret(
            Applications applications,
            Strategies strategies,
            ClientSecrets secrets,
            ApplicationEvents events,
            ClientAnswers answers,
            Transactions transactions,
            Clock clock,
            Limits limits,
            Duration wait) {
        this.applications = applications;
        this.strategies = strategies;
        this.secrets = secrets;
        this.events = events;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
        this.wait = wait;
    }

    /**
     * Asks for the secret and waits for it. One that comes too late can be seen and revoked, but not be read any more.
     *
     * @param displayName up to 255 characters; null for none
     * @throws RefusedException if there is no such application, its provider keeps one secret, or it has as many as allowed
     */
    public Outcome issue(UUID applicationId, @Nullable String displayName) {
        new Checks()
                .atMost("display_name", ApplicationRules.LONGEST_TEXT, displayName)
                .refuseIfAny();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var secret = new ClientSecret(UUID.randomUUID(), applicationId, displayName, false, now);
        try (var waiting = answers.expect(applicationId, secret.id())) {
            var application = transactions.inOne(() -> request(secret, waiting));
            return outcome(application, secret, waiting.await(wait));
        }
    }

    private Application request(ClientSecret secret, ClientAnswers.Wait waiting) {
        var id = secret.applicationId();
        var found = applications.lock(id).orElseThrow(() -> RefusedException.notFound("application"));
        requireSeveral(found);
        limits.checkCredentials(secrets.countOf(id));
        secrets.add(secret);
        var revised = found.withRevision(applications.nextRevision(id));
        waiting.from(revised.revision());
        events.clientSecretRequested(revised, secret, waiting.recipient());
        return revised;
    }

    private void requireSeveral(Application application) {
        var strategy = strategies.byIds(List.of(application.strategyId())).get(application.strategyId());
        if (!application.isProvided() || strategy == null || !strategy.severalCredentials()) {
            throw new RefusedException(Reason.invalid(
                    "applicationId", "invalid", "has one client secret, not several credentials: use refresh-token"));
        }
    }

    private Outcome outcome(Application asked, ClientSecret secret, ClientAnswer answer) {
        return switch (answer) {
            case ClientAnswer.Issued issued -> {
                transactions.run(() -> secrets.issued(secret.id()));
                yield new Outcome.Issued(secret, new ClientCredentials(issued.clientId(), issued.secret()));
            }
            case ClientAnswer.Refused refused -> {
                transactions.run(() -> secrets.remove(asked.id(), secret.id()));
                yield new Outcome.Without(new Requested.ProviderRefused(asked, refused.message()));
            }
            case ClientAnswer.None none -> new Outcome.Without(new Requested.Pending(asked));
        };
    }
}
