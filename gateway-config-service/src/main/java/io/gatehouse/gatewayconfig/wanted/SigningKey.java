package io.gatehouse.gatewayconfig.wanted;

/**
 * A public key that verifies the tokens of an issuer.
 *
 * @param keyId the {@code kid} of RFC 7517, or the key's thumbprint (RFC 7638) where it has none
 * @param algorithm name of RFC 7518, 3.1, such as RS256
 * @param publicKey PEM (RFC 7468, 13)
 */
public record SigningKey(String keyId, String algorithm, String publicKey) {}
