package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.Developer;
import io.gatehouse.schemas.http.ProblemException;
import org.springframework.http.HttpStatus;

/** Why someone cannot sign in, in Konnect's words. */
final class SessionProblems {
    private SessionProblems() {}

    static ProblemException invalidCredentials() {
        return ProblemException.of(
                HttpStatus.UNAUTHORIZED, "Invalid Credentials", null, "You have entered an invalid email or password.");
    }

    /** Konnect declares 404 for this operation and 403 not. */
    static ProblemException noPasswords() {
        return ProblemException.of(
                HttpStatus.NOT_FOUND, "Not Found", null, "This portal takes no passwords; sign in by single sign-on.");
    }

    /** Kong's front end tells a disabled account by that word in the title. */
    static ProblemException notApproved(Developer developer) {
        return switch (developer.status()) {
            case PENDING, APPROVED ->
                ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "Approval Required",
                        null,
                        "Your account is pending approval for access.");
            case REVOKED, REJECTED ->
                ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "Account disabled",
                        null,
                        "Your account does not have access to this portal.");
        };
    }
}
