package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ChangeClientSecret;
import io.gatehouse.registration.application.ClientSecrets;
import io.gatehouse.registration.application.IssueClientSecret;
import io.gatehouse.registration.application.IssueClientSecret.Outcome;
import io.gatehouse.registration.application.Requested;
import io.gatehouse.registration.application.Strategies;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credentials of applications whose clients an identity provider makes, or the developer brings. */
class ClientSecretAnswers {
    private final ClientSecrets secrets;
    private final IssueClientSecret issue;
    private final ChangeClientSecret change;
    private final Strategies strategies;

    ClientSecretAnswers(
            ClientSecrets secrets, IssueClientSecret issue, ChangeClientSecret change, Strategies strategies) {
        this.secrets = secrets;
        this.issue = issue;
        this.change = change;
        this.strategies = strategies;
    }

    /** Where there is one secret, or none here, Konnect declares a conflict. */
    Page<ClientSecretView> list(Application application, PageRequest asked) {
        requireSeveral(application);
        return secrets.list(application.id(), asked)
                .map(secret -> ClientSecretView.of(secret, application.referenceId()));
    }

    ClientSecretView issue(Application application, @Nullable String displayName) {
        return switch (issue.issue(application.id(), displayName)) {
            case Outcome.Issued issued -> ClientSecretView.of(issued);
            case Outcome.Without(Requested.Pending pending) -> throw RequestedAnswers.pending(pending);
            case Outcome.Without(Requested.ProviderRefused refused) -> throw RequestedAnswers.refused(refused);
            case Outcome.Without(Requested.Ready ready) -> throw new IllegalStateException("a secret without value");
        };
    }

    void rename(Application application, UUID id, @Nullable String displayName) {
        change.rename(application.id(), id, displayName);
    }

    void revoke(Application application, UUID id) {
        requireSeveral(application);
        change.revoke(application.id(), id);
    }

    private void requireSeveral(Application application) {
        var strategy = strategies.byIds(List.of(application.strategyId())).get(application.strategyId());
        if (strategy == null || !application.isProvided() || !strategy.severalCredentials()) {
            throw ProblemException.conflict(
                    application.isProvided()
                            ? "The application has one client secret: replace it (refresh-token)"
                            : "The developer keeps the credentials of this application");
        }
    }
}
