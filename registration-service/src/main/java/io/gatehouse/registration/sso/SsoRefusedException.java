package io.gatehouse.registration.sso;

import org.jspecify.annotations.Nullable;

/** Someone cannot be signed in. Final; the message is for the log and holds no secret. */
public class SsoRefusedException extends RuntimeException {
    private final SsoProblem problem;

    public SsoRefusedException(SsoProblem problem, String message) {
        this(problem, message, null);
    }

    public SsoRefusedException(SsoProblem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public SsoProblem problem() {
        return problem;
    }
}
