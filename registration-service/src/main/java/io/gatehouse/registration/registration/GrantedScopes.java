package io.gatehouse.registration.registration;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.question.AskProvider;
import io.gatehouse.registration.question.ProviderAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from the identity provider which scopes the client of an application has now. May be repeated. */
public class GrantedScopes {
    /** What became of the question. */
    public sealed interface Outcome {
        /** Scopes of the application's client, for all of its registrations. */
        record Known(List<String> scopes) implements Outcome {}

        /** At this provider developers do not choose scopes. */
        record Unsupported() implements Outcome {}

        /** The provider could not be asked; {@code reason} says why, without secrets. Asking again may help. */
        record Unavailable(String reason) implements Outcome {}
    }

    private final Strategies strategies;
    private final AskProvider ask;

    public GrantedScopes(Strategies strategies, AskProvider ask) {
        this.strategies = strategies;
        this.ask = ask;
    }

    public Outcome of(Application application) {
        var strategy = strategies.byIds(List.of(application.strategyId())).get(application.strategyId());
        var provider = application.providerId();
        return provider == null || !letsChoose(strategy)
                ? new Outcome.Unsupported()
                : switch (ask.grantedScopes(provider, application.id(), application.revision())) {
                    case ProviderAnswer.Scopes known -> new Outcome.Known(known.scopes());
                    case ProviderAnswer.NotTold none -> new Outcome.Unsupported();
                    case ProviderAnswer.Unanswered unanswered -> new Outcome.Unavailable(unanswered.reason());
                    case ProviderAnswer.Verified other -> throw new IllegalStateException("not what was asked for");
                };
    }

    private static boolean letsChoose(@Nullable Strategy strategy) {
        return strategy != null && strategy.developerScopes();
    }
}
