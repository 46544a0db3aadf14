package io.gatehouse.schemas.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call the management APIs.
 *
 * @param tokens bearer tokens that are accepted; none by default
 * @param jwt issuer whose JWTs are accepted as bearer tokens too; none by default
 */
@ConfigurationProperties("gatehouse.access")
record AccessProperties(
        @DefaultValue List<Token> tokens, @DefaultValue Jwt jwt) {
    /**
     * A bearer token, known by its digest only.
     *
     * @param name name of the holder, for the audit log; its id is derived from it
     * @param sha256 SHA-256 of the whole token, 64 lower-case hexadecimal digits
     * @param roles what the holder may do: roles as Konnect names them, or admin for everything, viewer for reading everything
     */
    record Token(String name, String sha256, @DefaultValue Set<String> roles) {
        Token {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "gatehouse.access.tokens: sha256 of " + name + " (expected: 64 lower-case hexadecimal digits)");
            }
            roles = Role.canonical(roles);
        }
    }

    /**
     * An issuer of JWTs.
     *
     * @param issuer its URL, exactly as it stands in the claim iss; its keys are found by OpenID Connect discovery
     * @param audience what must stand in the claim aud
     * @param rolesClaim claim with the roles, a list or a text with blanks; dots lead into objects, as in realm_access.roles
     * @param roles what a value of that claim stands for here; when empty, a value that is the name of a role stands for it
     */
    record Jwt(
            @Nullable String issuer,
            @Nullable String audience,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue Map<String, Set<String>> roles) {
        Jwt {
            if (issuer != null && audience == null) {
                throw new IllegalArgumentException("gatehouse.access.jwt.audience: missing (expected: what the issuer "
                        + issuer + " puts into the claim aud of tokens that are meant for Gatehouse)");
            }
            roles.values().forEach(Role::canonical);
        }
    }
}
