package io.gatehouse.local.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One line of the audit log in CEF, read as a receiver reads it.
 *
 * @param text the line without its signature
 * @param signature the value of {@code sig}, base64url
 */
record AuditLine(String text, String signature) {
    private static final String MARK = " sig=";
    private static final Pattern TIME = Pattern.compile("\\|rt=(\\d+) ");

    static AuditLine of(String line) {
        var at = line.lastIndexOf(MARK);
        if (at < 0) {
            throw new DemoFailure("an audit line without signature: " + line);
        }
        return new AuditLine(line.substring(0, at), line.substring(at + MARK.length()));
    }

    /** The sixth part of the CEF header, such as ApplicationRequested. */
    String name() {
        return text.split("(?<!\\\\)\\|", 8)[5];
    }

    /** When it happened: {@code rt}, milliseconds since 1970. */
    Instant time() {
        var rt = TIME.matcher(text);
        if (!rt.find()) {
            throw new DemoFailure("an audit line without rt: " + text);
        }
        return Instant.ofEpochMilli(Long.parseLong(rt.group(1)));
    }

    /** Whether one of the published keys made the signature. */
    boolean isSignedBy(JsonNode jwks) {
        for (var key : jwks.path("keys")) {
            if (verifies(key)) {
                return true;
            }
        }
        return false;
    }

    private boolean verifies(JsonNode key) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(key.path("x").asString()));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** RFC 8032, 5.1.2: little-endian y, the sign of x in the highest bit. */
    private static PublicKey publicKey(String x) throws GeneralSecurityException {
        var bytes = Base64.getUrlDecoder().decode(x);
        var bigEndian = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            bigEndian[i] = bytes[bytes.length - 1 - i];
        }
        var odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        var point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
