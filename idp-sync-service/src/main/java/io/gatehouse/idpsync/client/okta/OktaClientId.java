package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.IdpRejectedException;
import java.util.regex.Pattern;

/** The client ids that are chosen here: one application has one, which cannot be taken for a user's subject. */
final class OktaClientId {
    private static final String PREFIX = "gatehouse";
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9]{1,91}");

    private OktaClientId() {}

    /**
     * The client id of an application.
     *
     * @throws IdpRejectedException if Okta takes no client id with the application's id in it
     */
    static String of(String applicationId) {
        var letters = applicationId.replace("-", "");
        if (!ALLOWED.matcher(letters).matches()) {
            throw new IdpRejectedException(
                    null, "application id " + applicationId + " (expected: letters, digits and -, at most 91)");
        }
        return PREFIX + letters;
    }
}
