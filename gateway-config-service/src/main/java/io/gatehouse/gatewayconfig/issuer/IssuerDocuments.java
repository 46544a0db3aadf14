package io.gatehouse.gatewayconfig.issuer;

/** What issuers publish about themselves. */
public interface IssuerDocuments {
    /**
     * Looks up the keys of an issuer.
     *
     * @throws IssuerRejectedException if what it publishes cannot be used; asking again may help once the issuer changed it
     * @throws IssuerUnavailableException if no usable answer came; asking again may help
     */
    KeySet keys(String issuer);
}
