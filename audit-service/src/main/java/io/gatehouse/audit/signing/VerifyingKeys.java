package io.gatehouse.audit.signing;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Public Ed25519 keys by their id. */
public final class VerifyingKeys {
    private final Map<String, byte[]> keys;

    private VerifyingKeys(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** Public keys of 32 bytes by {@code kid}. */
    public static VerifyingKeys of(Map<String, byte[]> publicKeys) {
        return new VerifyingKeys(Map.copyOf(publicKeys));
    }

    static VerifyingKeys of(List<SigningKey> keys) {
        return of(keys.stream().collect(Collectors.toMap(SigningKey::keyId, SigningKey::publicKey)));
    }

    /** Whether the signature (base64url) of the message is of the named key. */
    public boolean verify(String keyId, byte[] message, String signature) {
        var key = keys.get(keyId);
        return key != null && verify(key, message, signature);
    }

    /** Whether the signature (base64url) of the message is of any of the keys; for lines, which name none. */
    public boolean verify(byte[] message, String signature) {
        return keys.values().stream().anyMatch(key -> verify(key, message, signature));
    }

    private static boolean verify(byte[] key, byte[] message, String signature) {
        try {
            var bytes = Base64.getUrlDecoder().decode(signature);
            return bytes.length == Ed25519.SIGNATURE_SIZE
                    && Ed25519.verify(bytes, 0, key, 0, message, 0, message.length);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
