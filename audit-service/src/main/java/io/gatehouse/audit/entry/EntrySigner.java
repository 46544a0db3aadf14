package io.gatehouse.audit.entry;

import io.gatehouse.audit.signing.SigningKey;
import java.util.Base64;

/** Gives facts their place in a chain and signs them. The same fact, head and key give the same entry. */
public final class EntrySigner {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;

    public EntrySigner(SigningKey key) {
        this.key = key;
    }

    /** The entry that follows {@code head}. */
    public Entry next(ChainHead head, Fact fact) {
        var sequence = head.sequence() + 1;
        var hash = CanonicalEntry.digest(CanonicalEntry.of(fact, sequence, head.hash(), key.keyId()));
        return new Entry(fact, sequence, head.hash(), key.keyId(), BASE64.encodeToString(hash), key.sign(hash));
    }
}
