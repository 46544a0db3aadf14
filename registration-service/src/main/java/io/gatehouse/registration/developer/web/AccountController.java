package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.MailUnavailableException;
import io.gatehouse.registration.developer.RecoverAccess;
import io.gatehouse.registration.developer.SignUp;
import io.gatehouse.registration.protection.Attempt;
import io.gatehouse.registration.protection.MailThrottle;
import io.gatehouse.registration.site.SignInMethods;
import io.gatehouse.registration.site.Site;
import io.gatehouse.schemas.http.ProblemException;
import io.gatehouse.schemas.sealed.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up, proving an address, and choosing a password. */
@RestController
@RequestMapping("/api/v2/developer")
class AccountController {
    /**
     * Who signs up.
     *
     * @param fullName 1 to 256 characters
     */
    record SignUpForm(@Nullable String email, @Nullable String fullName) {}

    /**
     * Who forgot a password.
     *
     * @param email address whose password was forgotten
     */
    record ForgottenForm(@Nullable String email) {}

    /** A token of a mail; shown by no log. */
    record TokenForm(@Nullable UUID token) {
        @Override
        public String toString() {
            return "TokenForm[token=****]";
        }
    }

    /** A new password; shown by no log. */
    record PasswordForm(@Nullable String password, @Nullable UUID token) {
        @Override
        public String toString() {
            return "PasswordForm[password=****, token=****]";
        }
    }

    /**
     * An address that is proven; its token is shown by no log.
     *
     * @param token to be sent with the password
     */
    record VerifiedView(String email, String token) {
        @Override
        public String toString() {
            return "VerifiedView[email=" + email + ", token=****]";
        }
    }

    private final SignUp signUp;
    private final RecoverAccess access;
    private final MailThrottle mails;
    private final SignInMethods methods;

    AccountController(SignUp signUp, RecoverAccess access, MailThrottle mails, SignInMethods methods) {
        this.signUp = signUp;
        this.access = access;
        this.mails = mails;
        this.methods = methods;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void signUp(Site site, @RequestBody SignUpForm form, HttpServletRequest request) {
        if (site.isPublic()) {
            throw VisitorResolver.noDevelopers();
        }
        ask(site, form.email(), request);
        try {
            signUp.signUp(site, form.email(), form.fullName());
        } catch (MailUnavailableException e) {
            throw unavailable(e);
        }
    }

    private void ask(Site site, @Nullable String email, HttpServletRequest request) {
        if (!methods.of(site.portalId()).password()) {
            throw ProblemException.invalid(
                    "email", "invalid", "this portal takes no passwords; sign in by single sign-on");
        }
        if (email != null && SignUp.isAddress(email.strip())) {
            mails.ask(Attempt.of(site.portalId(), email, request.getRemoteAddr()));
        }
    }

    private static ProblemException unavailable(MailUnavailableException e) {
        var problem = ProblemException.unavailable(
                "The confirmation mail could not be sent. Sign up again in a while: it will be sent then.");
        problem.initCause(e);
        return problem;
    }

    @PostMapping("/verify-email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    VerifiedView verify(@RequestBody TokenForm form) {
        var verified = access.verify(form.token());
        return new VerifiedView(verified.email(), verified.token().reveal());
    }

    @PostMapping("/reset-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@RequestBody PasswordForm form) {
        var password = form.password();
        access.reset(form.token(), password == null ? null : new Secret(password));
    }

    /** Answers the same whether or not someone has the address. */
    @PostMapping("/forgot-password")
    void forgotten(Site site, @RequestBody ForgottenForm form, HttpServletRequest request) {
        ask(site, form.email(), request);
        access.forgotten(site.portalId(), form.email());
    }
}
