package io.gatehouse.registration.application;

import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.refusal.RefusedException;

/**
 * How much of something there may be.
 *
 * @param applications most applications of one developer, at least 1
 * @param credentials most credentials of one application, at least 1
 */
public record Limits(int applications, int credentials) {
    public Limits {
        check("applications", applications);
        check("credentials", credentials);
    }

    private static void check(String name, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.registration.limits." + name + ": " + limit + " (expected: 1 or more)");
        }
    }

    /**
     * Refuses one more credential.
     *
     * @param present how many the application has
     */
    public void checkCredentials(long present) {
        if (present >= credentials) {
            throw new RefusedException(Reason.forbidden(
                    "credentials", "Maximum number of Credentials exceeded. Max Allowed: " + credentials));
        }
    }
}
