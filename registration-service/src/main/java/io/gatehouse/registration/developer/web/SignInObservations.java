package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.RefreshOutcome;
import io.gatehouse.registration.developer.SignInOutcome;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import io.gatehouse.schemas.observation.AuthenticationType;
import io.gatehouse.schemas.observation.Observations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the audit log who tried to sign in and how it ended. */
@Component
class SignInObservations {
    private final Observations observations;

    SignInObservations(Observations observations) {
        this.observations = observations;
    }

    void signIn(HttpServletRequest request, Site site, SignInOutcome outcome) {
        var portal = site.portalId();
        switch (outcome) {
            case SignInOutcome.SignedIn in ->
                session(request, AuthenticationOutcome.SUCCESS, in.developer().id(), portal);
            case SignInOutcome.Unknown none -> session(request, AuthenticationOutcome.NOT_FOUND, null, portal);
            case SignInOutcome.WrongPassword wrong ->
                session(
                        request,
                        AuthenticationOutcome.INVALID_PASSWORD,
                        wrong.developer().id(),
                        portal);
            case SignInOutcome.NotApproved not ->
                session(request, AuthenticationOutcome.DISABLED, not.developer().id(), portal);
        }
    }

    void refresh(HttpServletRequest request, RefreshOutcome outcome) {
        switch (outcome) {
            case RefreshOutcome.Refreshed fresh -> session(request, AuthenticationOutcome.SUCCESS, fresh.developer());
            case RefreshOutcome.NotApproved not -> session(request, AuthenticationOutcome.DISABLED, not.developer());
            case RefreshOutcome.Expired old ->
                session(request, AuthenticationOutcome.TOKEN_EXPIRED, old.developerId(), null);
            case RefreshOutcome.Reused reused ->
                session(request, AuthenticationOutcome.INVALID, reused.developerId(), null);
            case RefreshOutcome.Unknown none -> session(request, AuthenticationOutcome.INVALID, null, null);
        }
    }

    private void session(HttpServletRequest request, AuthenticationOutcome outcome, Developer developer) {
        session(request, outcome, developer.id(), developer.portalId());
    }

    void session(
            HttpServletRequest request,
            AuthenticationOutcome outcome,
            @Nullable UUID developerId,
            @Nullable UUID portalId) {
        observations.authentication(request, outcome, AuthenticationType.BASIC, text(developerId), text(portalId));
    }

    /** The same for someone who comes from an identity provider. */
    void sso(
            HttpServletRequest request,
            AuthenticationOutcome outcome,
            @Nullable UUID developerId,
            @Nullable UUID portalId) {
        observations.authentication(request, outcome, AuthenticationType.SSO, text(developerId), text(portalId));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
