package io.gatehouse.registration.identityprovider;

import java.util.UUID;

/**
 * How developers of a portal sign in.
 *
 * @param passwords whether they may by password
 * @param teamsByAdministrators whether administrators put them into teams
 * @param teamsByGroups whether groups at the identity provider do
 */
public record SignInRules(boolean passwords, boolean teamsByAdministrators, boolean teamsByGroups) {
    /** Those of a portal of which nobody said anything. */
    public static final SignInRules USUAL = new SignInRules(true, true, false);

    /** The rules of all portals. */
    public interface Store {
        SignInRules of(UUID portalId);

        void set(UUID portalId, SignInRules rules);
    }
}
