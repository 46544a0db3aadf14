package io.gatehouse.audit.signing;

import java.util.List;

/**
 * The keys of this installation. The first one signs; the others are still published, so that what they signed can be
 * verified. To rotate, put a new key in front and keep the old one for as long as entries signed with it are kept.
 */
public final class SigningKeys {
    private final List<SigningKey> keys;

    /** At least one key, with different ids. */
    public SigningKeys(List<SigningKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no signing key (expected: at least one)");
        }
        if (keys.stream().map(SigningKey::keyId).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two signing keys have the same kid");
        }
        this.keys = List.copyOf(keys);
    }

    /** The key that signs. */
    public SigningKey current() {
        return keys.getFirst();
    }

    /** All keys, the signing one first. */
    public List<SigningKey> all() {
        return keys;
    }

    /** What others verify with. */
    public VerifyingKeys verifying() {
        return VerifyingKeys.of(keys);
    }
}
