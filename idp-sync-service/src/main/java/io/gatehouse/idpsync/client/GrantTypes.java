package io.gatehouse.idpsync.client;

import java.util.Set;

/** Grant types of OAuth (RFC 6749, 1.3) among the ways in which an application wants to obtain tokens. */
public final class GrantTypes {
    public static final String CLIENT_CREDENTIALS = "client_credentials";
    public static final String AUTHORIZATION_CODE = "authorization_code";

    private GrantTypes() {}

    /** Client credentials always; the code flow if it is wanted and there is an address to send the code to. */
    public static Set<String> of(ClientSpec wanted) {
        var code = wanted.grantTypes().contains(AUTHORIZATION_CODE)
                && !wanted.redirectUris().isEmpty();
        return code ? Set.of(CLIENT_CREDENTIALS, AUTHORIZATION_CODE) : Set.of(CLIENT_CREDENTIALS);
    }
}
