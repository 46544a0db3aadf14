package io.gatehouse.registration.application.web;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.Requested;
import io.gatehouse.schemas.http.InvalidParameter;
import io.gatehouse.schemas.http.ProblemException;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * How it is told that no credentials can be shown. A refusal of the identity provider is a 400, the only status that Konnect
 * declares both for creating and for rotating, with the provider's words as the reason, which is what Kong's front end shows.
 */
final class RequestedAnswers {
    private RequestedAnswers() {}

    static String location(Application application) {
        return "/api/v2/applications/" + application.id();
    }

    static ProblemException pending(Requested.Pending pending) {
        return ProblemException.unavailable(
                        "The identity provider has not answered yet. Nothing is lost: the application "
                                + pending.application().id()
                                + " exists and becomes ready by itself; ask for its secret then (refresh-token).")
                .header(HttpHeaders.LOCATION, location(pending.application()));
    }

    static ProblemException refused(Requested.ProviderRefused refused) {
        var reason = "The identity provider refused: " + refused.message() + " (the application "
                + refused.application().id() + " is kept; change or delete it)";
        return ProblemException.badRequest(List.of(new InvalidParameter("auth_strategy_id", "invalid", reason)))
                .header(HttpHeaders.LOCATION, location(refused.application()));
    }
}
