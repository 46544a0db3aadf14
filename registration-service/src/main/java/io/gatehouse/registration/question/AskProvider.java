package io.gatehouse.registration.question;

import io.gatehouse.registration.transaction.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks idp-sync-service something about an identity provider, and waits for the answer. May be repeated. */
public class AskProvider {
    private static final String SILENT = "idp-sync-service did not answer within ";

    private final ProviderQuestions questions;
    private final ProviderAnswers answers;
    private final Transactions transactions;
    private final Duration limit;

    /**
     * Asks providers.
     *
     * @param limit longest wait for an answer
     */
    public AskProvider(
            ProviderQuestions questions, ProviderAnswers answers, Transactions transactions, Duration limit) {
        this.questions = questions;
        this.answers = answers;
        this.transactions = transactions;
        this.limit = limit;
    }

    /** What stands in the way of making clients at a provider, for people; empty when nothing does. */
    public List<String> verify(UUID providerId, long revision) {
        return switch (ask(id -> questions.verification(id, providerId, revision))) {
            case ProviderAnswer.Verified verified -> verified.errors();
            case ProviderAnswer.Unanswered unanswered -> List.of(unanswered.reason());
            case ProviderAnswer.Scopes other -> throw new IllegalStateException("scopes nobody asked for");
            case ProviderAnswer.NotTold other -> throw new IllegalStateException("scopes nobody asked for");
        };
    }

    /**
     * Which scopes the client of an application has now; never {@link ProviderAnswer.Verified}.
     *
     * @param revision revision of the application
     */
    public ProviderAnswer grantedScopes(UUID providerId, UUID applicationId, long revision) {
        return ask(id -> questions.grantedScopes(id, providerId, applicationId, revision));
    }

    private ProviderAnswer ask(Consumer<UUID> question) {
        var id = UUID.randomUUID();
        try (var wait = answers.expect(id)) {
            transactions.run(() -> question.accept(id));
            return wait.await(limit).orElseGet(() -> new ProviderAnswer.Unanswered(SILENT + limit.toSeconds() + " s"));
        }
    }
}
