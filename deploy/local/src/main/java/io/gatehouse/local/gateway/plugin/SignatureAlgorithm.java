package io.gatehouse.local.gateway.plugin;

import io.gatehouse.local.gateway.schema.PemKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies the signatures of RFC 7518 with what the JDK has. */
final class SignatureAlgorithm {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("HS256", "HmacSHA256"),
            Map.entry("HS384", "HmacSHA384"),
            Map.entry("HS512", "HmacSHA512"),
            Map.entry("RS256", "SHA256withRSA"),
            Map.entry("RS384", "SHA384withRSA"),
            Map.entry("RS512", "SHA512withRSA"),
            Map.entry("ES256", "SHA256withECDSAinP1363Format"),
            Map.entry("ES384", "SHA384withECDSAinP1363Format"),
            Map.entry("ES512", "SHA512withECDSAinP1363Format"),
            Map.entry("PS256", "RSASSA-PSS"),
            Map.entry("PS384", "RSASSA-PSS"),
            Map.entry("PS512", "RSASSA-PSS"),
            Map.entry("EdDSA", "Ed25519"));

    private SignatureAlgorithm() {}

    static boolean isKnown(String name) {
        return NAMES.containsKey(name);
    }

    static boolean isSymmetric(String name) {
        return name.startsWith("HS");
    }

    /** Whether the secret made the signature. */
    static boolean verifies(String name, Token token, byte[] secret) {
        try {
            var mac = Mac.getInstance(jdkName(name));
            mac.init(new SecretKeySpec(secret, jdkName(name)));
            return MessageDigest.isEqual(mac.doFinal(octets(token)), token.signature());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Whether the private half of a public key in PEM form made the signature; not when the key does not fit. */
    static boolean verifies(String name, Token token, String pem) {
        return PemKey.read(pem).filter(key -> verifies(name, token, key)).isPresent();
    }

    private static boolean verifies(String name, Token token, PublicKey key) {
        try {
            var signature = Signature.getInstance(jdkName(name));
            if (name.startsWith("PS")) {
                signature.setParameter(pss(name.substring(2)));
            }
            signature.initVerify(key);
            signature.update(octets(token));
            return signature.verify(token.signature());
        } catch (GeneralSecurityException e) {
            return false; // a key or a signature of another kind or length
        }
    }

    private static PSSParameterSpec pss(String bits) {
        var digest = "SHA-" + bits;
        return new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), Integer.parseInt(bits) / 8, 1);
    }

    private static String jdkName(String name) {
        return NAMES.getOrDefault(name, name);
    }

    private static byte[] octets(Token token) {
        return token.signed().getBytes(StandardCharsets.US_ASCII);
    }
}
