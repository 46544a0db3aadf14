package io.gatehouse.audit.entry;

/**
 * One entry of the signed audit log.
 *
 * @param fact what it says
 * @param sequence position in the chain of its partition, from 1 without gaps
 * @param previousHash hash of the entry before it; empty for the first
 * @param keyId {@code kid} of the key that signed it
 * @param hash SHA-256 of its {@link CanonicalEntry canonical form}, base64url without padding
 * @param signature Ed25519 over the 32 bytes of the hash, base64url without padding
 */
public record Entry(Fact fact, long sequence, String previousHash, String keyId, String hash, String signature) {
    /** What the next entry of the chain builds on. */
    public ChainHead head() {
        return new ChainHead(sequence, hash);
    }
}
