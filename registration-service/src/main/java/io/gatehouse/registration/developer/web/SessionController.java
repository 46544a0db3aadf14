package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.registration.developer.PasswordRules;
import io.gatehouse.registration.developer.RefreshOutcome;
import io.gatehouse.registration.developer.SignIn;
import io.gatehouse.registration.developer.SignInOutcome;
import io.gatehouse.registration.protection.Attempt;
import io.gatehouse.registration.protection.GuessThrottle;
import io.gatehouse.registration.protection.TooManyAttemptsException;
import io.gatehouse.registration.refusal.Checks;
import io.gatehouse.registration.site.SignInMethods;
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
    private final GuessThrottle guesses;
    private final SignInMethods methods;
    private final SignInObservations observed;

    SessionController(SignIn signIn, GuessThrottle guesses, SignInMethods methods, SignInObservations observed) {
        this.signIn = signIn;
        this.guesses = guesses;
        this.methods = methods;
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
                .atMost("password", PasswordRules.LONGEST, password)
                .refuseIfAny();
        if (username == null || password == null) {
            throw ProblemException.unauthorized();
        }
        if (!methods.of(site.portalId()).password()) {
            observed.session(request, AuthenticationOutcome.DISABLED, null, site.portalId());
            throw SessionProblems.noPasswords();
        }
        var outcome = guess(site, username.strip(), new Secret(password), request);
        observed.signIn(request, site, outcome);
        return switch (outcome) {
            case SignInOutcome.SignedIn in -> signedIn(in, request);
            case SignInOutcome.NotApproved not -> throw SessionProblems.notApproved(not.developer());
            case SignInOutcome.Unknown none -> throw SessionProblems.invalidCredentials();
            case SignInOutcome.WrongPassword wrong -> throw SessionProblems.invalidCredentials();
        };
    }

    private SignInOutcome guess(Site site, String email, Secret password, HttpServletRequest request) {
        var attempt = Attempt.of(site.portalId(), email, request.getRemoteAddr());
        try {
            guesses.begin(attempt);
        } catch (TooManyAttemptsException e) {
            observed.session(request, AuthenticationOutcome.LOCKED, null, site.portalId());
            throw e;
        }
        var outcome = signIn.signIn(site.portalId(), email, password);
        switch (outcome) {
            case SignInOutcome.SignedIn in -> guesses.right(attempt);
            case SignInOutcome.NotApproved not -> guesses.right(attempt);
            case SignInOutcome.Unknown none -> {}
            case SignInOutcome.WrongPassword wrong -> {}
        }
        return outcome;
    }

    /** The session that the browser brought with it ends, whoever put it there. */
    private ResponseEntity<Void> signedIn(SignInOutcome.SignedIn in, HttpServletRequest request) {
        signIn.leave(Cookies.access(request), Cookies.refresh(request));
        return noContent(Cookies.set(in.tokens()));
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
