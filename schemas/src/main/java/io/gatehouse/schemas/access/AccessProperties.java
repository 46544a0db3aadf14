package io.gatehouse.schemas.access;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call the management APIs.
 *
 * @param tokens bearer tokens that are accepted; none by default
 */
@ConfigurationProperties("gatehouse.access")
record AccessProperties(@DefaultValue List<Token> tokens) {
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
}
