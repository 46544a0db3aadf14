package io.gatehouse.idpsync.question;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.Catalog;
import io.gatehouse.idpsync.provider.IdentityProviders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the provider what somebody wants to know. Run by a durable task per question; safe to repeat. */
public class AnswerQuestion {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Catalog catalog;
    private final IdentityProviders providers;
    private final VerifyProvider verify;
    private final Clock clock;

    public AnswerQuestion(Catalog catalog, IdentityProviders providers, Clock clock) {
        this.catalog = catalog;
        this.providers = providers;
        this.verify = new VerifyProvider(providers);
        this.clock = clock;
    }

    /**
     * The answer; empty while the provider, or the revision asked about, is not known here. Questions and providers come by
     * different topics, so that either may come first.
     */
    public Optional<Answer> answer(OpenQuestion open) {
        var question = open.question();
        var settings = catalog.provider(question.providerId()).filter(known -> isRecent(known, question));
        if (settings.isPresent()) {
            return Optional.of(ask(settings.get(), question));
        }
        return clock.instant().isBefore(open.askedAt().plus(PATIENCE))
                ? Optional.empty()
                : Optional.of(unknown(question));
    }

    private static boolean isRecent(ProviderSettings known, Question question) {
        return question.applicationId() != null || known.revision() >= question.revision();
    }

    private Answer ask(ProviderSettings settings, Question question) {
        var applicationId = question.applicationId();
        if (applicationId == null) {
            return new Answer.Verified(verify.verify(settings, question.questionId()));
        }
        try {
            return providers
                    .of(settings)
                    .grantedScopes(applicationId)
                    .<Answer>map(Answer.Scopes::new)
                    .orElseGet(Answer.NotTold::new);
        } catch (IdpException e) {
            return new Answer.Unanswered(e.reason());
        }
    }

    private static Answer unknown(Question question) {
        var reason = "identity provider " + question.providerId() + " is not known, or not at this revision";
        return question.applicationId() == null ? new Answer.Verified(List.of(reason)) : new Answer.Unanswered(reason);
    }
}
