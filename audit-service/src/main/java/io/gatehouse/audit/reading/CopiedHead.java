package io.gatehouse.audit.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest copied entry of a chain. Whoever keeps it elsewhere can tell later whether the end of the chain was cut off.
 *
 * @param partition number of the chain
 * @param sequence position of the entry, from 1
 * @param hash its hash, which covers all entries before it
 * @param entryId its id
 * @param keyId {@code kid} of the key that signed it
 * @param signature Ed25519 over the 32 bytes of the hash, base64url
 * @param recordedAt when it was written to the topic
 */
public record CopiedHead(
        int partition, long sequence, String hash, UUID entryId, String keyId, String signature, Instant recordedAt) {}
