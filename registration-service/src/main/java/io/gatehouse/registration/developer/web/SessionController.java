package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.RecoverAccess;
import io.gatehouse.registration.developer.RefreshOutcome;
import io.gatehouse.registration.developer.SignIn;
import io.gatehouse.registration.developer.SignInOutcome;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.observation.AuthenticationOutcome;
import io.gatehouse.schemas.sealed.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens, continues and ends sessions of developers. */
@RestController
@RequestMapping("/api/v2/developer")
class SessionController {
    private final SignIn signIn;
    private final SignInObservations observed;

    SessionController(SignIn signIn, SignInObservations observed) {
        this.signIn = signIn;
        this.observed = observed;
    }

    @PostMapping("/authenticate")
    ResponseEntity<Void> authenticate(Site site, @RequestBody Credentials form, HttpServletRequest request) {
        var username = form.username();
        var password = form.password();
        new Checks()
                .required("username", username)
                .storable("username", username)
                .required("password", password)
                .atMost("password", RecoverAccess.LONGEST_PASSWORD, password)
                .refuseIfAny();
        if (username == null || password == null) {
            throw ProblemException.unauthorized();
        }
        var outcome = signIn.signIn(site.portalId(), username.strip(), new Secret(password));
        observed.signIn(request, site, outcome);
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> noContent(Cookies.set(in.tokens()));
            case SignInOutcome.NotApproved not -> throw SessionProblems.notApproved(not.developer());
            case SignInOutcome.Unknown none -> throw SessionProblems.invalidCredentials();
            case SignInOutcome.WrongPassword wrong -> throw SessionProblems.invalidCredentials();
        };
    }

    @PostMapping("/refresh")
    ResponseEntity<Void> refresh(HttpServletRequest request) {
        var token = Cookies.refresh(request).orElse(null);
        if (token == null) {
            observed.session(request, AuthenticationOutcome.INVALID, null, null);
            throw ProblemException.unauthorized();
        }
        var outcome = signIn.refresh(token);
        observed.refresh(request, outcome);
        if (outcome instanceof RefreshOutcome.Refreshed fresh) {
            return noContent(Cookies.set(fresh.tokens()));
        }
        throw ProblemException.unauthorized();
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logout(HttpServletRequest request) {
        signIn.signOut(Cookies.access(request), Cookies.refresh(request));
        return noContent(Cookies.clear());
    }

    @GetMapping("/me")
    MeView me(Developer developer) {
        return MeView.of(developer);
    }

    private static ResponseEntity<Void> noContent(HttpHeaders headers) {
        return ResponseEntity.noContent().headers(headers).build();
    }
}
