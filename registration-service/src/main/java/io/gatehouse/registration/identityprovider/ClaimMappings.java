package io.gatehouse.registration.identityprovider;

/**
 * Which claims of an identity provider say what of a developer.
 *
 * @param groups claim with the groups that lead into teams
 */
public record ClaimMappings(String name, String email, String groups) {
    /** What most providers use. */
    public static final ClaimMappings USUAL = new ClaimMappings("name", "email", "groups");
}
