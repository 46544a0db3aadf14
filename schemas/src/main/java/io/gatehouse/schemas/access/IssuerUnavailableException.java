package io.gatehouse.schemas.access;

import java.io.Serial;

/** The issuer of a token does not give its keys, so the token can be neither accepted nor refused; trying again may help. */
class IssuerUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(String issuer, Throwable cause) {
        super("no keys of " + issuer, cause);
    }
}
