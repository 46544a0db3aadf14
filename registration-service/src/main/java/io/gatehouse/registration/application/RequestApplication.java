package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes up a new application, whichever door it came through. Runs inside the transaction of its caller; the client is made
 * later, by whoever reads the event.
 */
public class RequestApplication {
    /**
     * Who asks for what.
     *
     * @param id id the application will have
     * @param defaultStrategyId strategy of the portal for who names none
     * @param strategyId strategy asked for; null for the default
     * @param secretRecipient public key (JWK) that a client secret is sealed to; null when nobody waits for it
     */
    public record Wanted(
            UUID id,
            UUID portalId,
            UUID developerId,
            @Nullable UUID defaultStrategyId,
            @Nullable UUID strategyId,
            Details details,
            @Nullable String secretRecipient) {}

    private final Applications applications;
    private final Strategies strategies;
    private final ApplicationRules rules;
    private final ApplicationEvents events;
    private final Clock clock;

    public RequestApplication(
            Applications applications,
            Strategies strategies,
            ApplicationRules rules,
            ApplicationEvents events,
            Clock clock) {
        this.applications = applications;
        this.strategies = strategies;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Everything that stands against the application; locks the developer, so that it stays true until the commit. */
    public List<Reason> check(Wanted wanted) {
        if (!applications.lockDeveloper(wanted.developerId())) {
            return List.of(new Reason(Reason.Kind.NOT_FOUND, "developer", null, "The developer is gone", null));
        }
        var strategy = strategy(wanted);
        return new Checks()
                .add(strategy.isPresent() ? List.of() : List.of(unusable(wanted)))
                .add(rules.check(wanted.developerId(), wanted.details(), strategy.orElse(null)))
                .reasons();
    }

    /**
     * Adds the application.
     *
     * @throws RefusedException with everything that stands against it
     */
    public Application request(Wanted wanted) {
        RefusedException.throwIfAny(check(wanted));
        var application = Application.fresh(
                wanted.id(),
                wanted.portalId(),
                wanted.developerId(),
                wanted.details(),
                strategy(wanted).orElseThrow(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        applications.add(application);
        events.requested(application, application.isProvided() ? wanted.secretRecipient() : null);
        return application;
    }

    /** The strategy the application would have; empty if there is none that it may use. */
    public Optional<Strategy> strategy(Wanted wanted) {
        var id = wanted.strategyId() == null ? wanted.defaultStrategyId() : wanted.strategyId();
        return Optional.ofNullable(id).flatMap(found -> strategies.usableIn(wanted.portalId(), found));
    }

    private static Reason unusable(Wanted wanted) {
        return wanted.strategyId() == null && wanted.defaultStrategyId() == null
                ? Reason.invalid(
                        "auth_strategy_id", "required", "\"auth_strategy_id\" is required: the portal has no default")
                : Reason.invalid(
                        "auth_strategy_id",
                        "missing_reference",
                        "must be an auth strategy that the portal offers for applications");
    }
}
