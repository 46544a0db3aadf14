package io.gatehouse.schemas.access;

import java.util.Optional;

/** Somewhere that bearer tokens are known. */
interface TokenSource {
    /**
     * What a token is; empty when this source has never heard of it.
     *
     * @throws IssuerUnavailableException if that cannot be told at present; trying again may help
     */
    Optional<Recognition> recognise(String token);
}
