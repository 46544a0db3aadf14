package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.SignIn;
import io.gatehouse.registration.site.Site;
import io.gatehouse.registration.sso.ProviderAnswer;
import io.gatehouse.registration.sso.SignInJourney;
import io.gatehouse.registration.sso.SingleSignOn;
import io.gatehouse.registration.sso.SsoProblem;
import io.gatehouse.registration.sso.SsoRefusedException;
import io.gatehouse.registration.sso.SsoUnavailableException;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signs developers in by the portal's identity provider. A person looks at this, so what goes wrong ends in the front end with
 * {@code loginError}, one of {@link SsoProblem}, and not in a problem document.
 */
@RestController
@RequestMapping("/api/v2/developer/authenticate")
class SingleSignOnController {
    private static final Logger log = LoggerFactory.getLogger(SingleSignOnController.class);
    private static final String CALLBACK = "/api/v2/developer/authenticate/oidc-callback";
    private static final String LOGIN_PAGE = "/login";

    private final SingleSignOn sso;
    private final SignIn signIn;
    private final JourneyCookie journeys;
    private final ReturnAddresses returns;
    private final SignInObservations observed;

    SingleSignOnController(
            SingleSignOn sso,
            SignIn signIn,
            JourneyCookie journeys,
            ReturnAddresses returns,
            SignInObservations observed) {
        this.sso = sso;
        this.signIn = signIn;
        this.journeys = journeys;
        this.returns = returns;
        this.observed = observed;
    }

    @GetMapping("/sso")
    ResponseEntity<Void> begin(
            Site site,
            @RequestParam(name = "returnTo", required = false) @Nullable String returnTo,
            HttpServletRequest request) {
        var end = returns.check(request, returnTo);
        try {
            var departure = sso.begin(site.portalId(), end, callback(request));
            return found(departure.to().toString(), journeys.set(departure.journey()), new HttpHeaders());
        } catch (SsoUnavailableException e) {
            return failed(end, SsoProblem.PROVIDER_UNAVAILABLE, e);
        } catch (SsoRefusedException e) {
            return failed(end, e.problem(), e);
        }
    }

    @GetMapping("/oidc-callback")
    ResponseEntity<Void> finish(
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            HttpServletRequest request) {
        var journey = journeys.read(request).orElse(null);
        if (journey == null) {
            return failed(LOGIN_PAGE, SsoProblem.EXPIRED, null);
        }
        try {
            var developer = sso.finish(journey, new ProviderAnswer(code, state, error, issuer), callback(request));
            return arrived(developer, journey, request);
        } catch (SsoUnavailableException e) {
            return failed(journey.returnTo(), SsoProblem.PROVIDER_UNAVAILABLE, e);
        } catch (SsoRefusedException e) {
            observed.sso(request, AuthenticationOutcome.INVALID, null, journey.portalId());
            return failed(journey.returnTo(), e.problem(), e);
        }
    }

    private ResponseEntity<Void> arrived(Developer developer, SignInJourney journey, HttpServletRequest request) {
        if (!developer.isApproved()) {
            observed.sso(request, AuthenticationOutcome.DISABLED, developer.id(), developer.portalId());
            return failed(journey.returnTo(), notApproved(developer), null);
        }
        signIn.leave(Cookies.access(request), Cookies.refresh(request));
        observed.sso(request, AuthenticationOutcome.SUCCESS, developer.id(), developer.portalId());
        var page = ReturnAddresses.with(journey.returnTo(), "loginSuccess", "true");
        return found(page, journeys.clear(), Cookies.set(signIn.open(developer)));
    }

    private static SsoProblem notApproved(Developer developer) {
        return switch (developer.status()) {
            case PENDING, APPROVED -> SsoProblem.APPROVAL_REQUIRED;
            case REVOKED, REJECTED -> SsoProblem.ACCOUNT_DISABLED;
        };
    }

    private ResponseEntity<Void> failed(String page, SsoProblem problem, @Nullable Exception cause) {
        log.atInfo().setCause(cause).addKeyValue("problem", problem.text()).log("single sign-on failed");
        return found(ReturnAddresses.with(page, "loginError", problem.text()), journeys.clear(), new HttpHeaders());
    }

    private static ResponseEntity<Void> found(String location, String cookie, HttpHeaders headers) {
        headers.add(HttpHeaders.SET_COOKIE, cookie);
        headers.setCacheControl("no-store");
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, location)
                .headers(headers)
                .build();
    }

    /** The same address both times, since the provider compares them. */
    private static URI callback(HttpServletRequest request) {
        return URI.create(ReturnAddresses.origin(request) + CALLBACK);
    }
}
