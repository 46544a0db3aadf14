package io.gatehouse.audit.signing;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A private Ed25519 key (RFC 8032). Signing is deterministic: the same message gives the same signature. May be used by many
 * threads.
 */
public final class SigningKey {
    private final String keyId;
    private final byte[] seed;
    private final byte[] publicKey;

    /**
     * A key of 32 bytes.
     *
     * @throws IllegalArgumentException if the private part has another length; does not repeat it
     */
    public SigningKey(String keyId, byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("key " + keyId + ": d has " + seed.length + " bytes (expected: 32)");
        }
        this.keyId = keyId;
        this.seed = seed.clone();
        this.publicKey =
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded();
    }

    /** Names the key in the published set. */
    public String keyId() {
        return keyId;
    }

    /** The public half, 32 bytes. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The signature of a message: 64 bytes as 86 characters of base64url without padding. */
    public String sign(byte[] message) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature(message));
    }

    /** The signature of a message, 64 bytes. */
    public byte[] signature(byte[] message) {
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId + "]";
    }
}
