package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.refusal.Reason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an application must fulfil, the same for every door it comes through. */
public class ApplicationRules {
    static final int LONGEST_TEXT = 255;
    private static final int LONGEST_URI = 2048;
    private static final int MOST_URIS = 20;

    private final Applications applications;
    private final Limits limits;

    public ApplicationRules(Applications applications, Limits limits) {
        this.applications = applications;
        this.limits = limits;
    }

    /** Everything that stands against a new application. */
    List<Reason> check(UUID developerId, Details wanted, @Nullable Strategy strategy) {
        var checks = form(wanted);
        if (strategy != null) {
            references(checks, wanted, strategy.credentials());
            scopes(checks, wanted, strategy);
        }
        checks.that(
                applications.countOf(developerId) < limits.applications(),
                Reason.forbidden(
                        "name", "Maximum number of Applications exceeded. Max Allowed: " + limits.applications()));
        unique(checks, developerId, wanted, null);
        return checks.reasons();
    }

    /** Everything that stands against a change of an application. */
    List<Reason> checkChange(Application application, Details wanted, @Nullable Strategy strategy) {
        var checks = form(wanted);
        if (!application.isProvided()) {
            references(checks, wanted, application.credentials());
        }
        if (strategy != null && !wanted.scopes().equals(application.details().scopes())) {
            scopes(checks, wanted, strategy);
        }
        unique(checks, application.developerId(), wanted, application.id());
        return checks.reasons();
    }

    private static Checks form(Details wanted) {
        var checks = new Checks()
                .required("name", wanted.name())
                .atMost("name", LONGEST_TEXT, wanted.name())
                .atMost("description", LONGEST_TEXT, wanted.description())
                .atMost("reference_id", LONGEST_TEXT, wanted.referenceId())
                .atMostItems("redirect_uri", MOST_URIS, wanted.redirectUris());
        wanted.redirectUris().forEach(uri -> checks.atMost("redirect_uri", LONGEST_URI, uri)
                .that(
                        Details.isRedirectUri(uri),
                        Reason.invalid("redirect_uri", "invalid", "must be an absolute URI without fragment")));
        return checks;
    }

    private static void references(Checks checks, Details wanted, CredentialKind kind) {
        switch (kind) {
            case CLIENT_CREDENTIALS ->
                checks.that(
                        wanted.referenceId() == null,
                        Reason.invalid(
                                "reference_id", "invalid", "Cannot be set when using Dynamic Client Registration"));
            case SELF_MANAGED_CLIENT_CREDENTIALS -> checks.required("reference_id", wanted.referenceId());
            case KEY_AUTH ->
                checks.that(
                        wanted.referenceId() == null || !wanted.referenceId().isBlank(),
                        Reason.required("reference_id"));
        }
    }

    private static void scopes(Checks checks, Details wanted, Strategy strategy) {
        checks.that(
                wanted.scopes().isEmpty() || strategy.developerScopes(),
                Reason.invalid("scopes", "invalid", "the auth strategy does not let developers choose scopes"));
        if (strategy.developerScopes()) {
            checks.that(
                    strategy.scopes().containsAll(wanted.scopes()),
                    Reason.invalid("scopes", "invalid", "must be among " + strategy.scopes()));
        }
    }

    private void unique(Checks checks, UUID developerId, Details wanted, @Nullable UUID except) {
        checks.that(
                !Checks.isStorable(wanted.name()) || !applications.nameTaken(developerId, wanted.name(), except),
                Reason.conflict("name", "An application named '" + wanted.name() + "' exists already"));
        var reference = wanted.referenceId();
        checks.that(
                reference == null || !Checks.isStorable(reference) || !applications.referenceTaken(reference, except),
                Reason.conflict("reference_id", "The reference_id '" + reference + "' is used already"));
    }
}
