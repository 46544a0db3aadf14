package io.gatehouse.local.gateway.schema;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads public keys from PEM text (RFC 7468, section 13). */
public final class PemKey {
    private static final Pattern PUBLIC =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "Ed25519");

    private PemKey() {}

    /** The key in {@code pem}, or nothing when there is none that can be read. */
    public static Optional<PublicKey> read(String pem) {
        var block = PUBLIC.matcher(pem);
        return block.find() ? decode(block.group(1)) : Optional.empty();
    }

    private static Optional<PublicKey> decode(String base64) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
            return ALGORITHMS.stream().flatMap(name -> key(name, spec).stream()).findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> key(String algorithm, X509EncodedKeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePublic(spec));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // a key of another algorithm
        }
    }
}
