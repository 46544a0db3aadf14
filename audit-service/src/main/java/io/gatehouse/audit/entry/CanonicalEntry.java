package io.gatehouse.audit.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text that the hash of an entry covers: the JSON object (RFC 8785) of all fields of {@code AuditEntry}, under the names
 * of its Avro schema, but {@code hash} and {@code signature}. Absent values are {@code null}, {@code occurred_at} is in
 * milliseconds, numbers are JSON numbers, {@code attributes} is an object. Since {@code previous_hash}, {@code sequence} and
 * {@code key_id} are inside, an entry cannot be moved, and none can be taken out without a trace.
 *
 * <p>{@code hash} is the SHA-256 of the UTF-8 bytes of this text; {@code signature} is Ed25519 (RFC 8032) over the 32 bytes
 * of the hash; both are written in base64url without padding.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalEntry {
    private CanonicalEntry() {}

    /** The canonical form of an entry with this content and this place in a chain. */
    public static String of(Fact fact, long sequence, String previousHash, String keyId) {
        return CanonicalJson.of(fields(fact, sequence, previousHash, keyId));
    }

    static SortedMap<String, @Nullable Object> fields(Fact fact, long sequence, String previousHash, String keyId) {
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("entry_id", fact.entryId().toString());
        fields.put("event_id", fact.eventId().toString());
        fields.put("occurred_at", fact.occurredAt().toEpochMilli());
        fields.put("organization_id", fact.organizationId());
        fields.put("entry_class", fact.entryClass());
        fields.put("event_product", fact.eventProduct());
        fields.put("event_class_id", fact.eventClassId());
        fields.put("name", fact.name());
        fields.put("severity", fact.severity());
        fields.put("portal_id", fact.portalId());
        fields.put("application_id", fact.applicationId());
        fields.put("principal_id", fact.principalId());
        fields.put("trace_id", fact.traceId());
        fields.put("attributes", fact.attributes());
        fields.put("source_topic", fact.source().topic());
        fields.put("source_partition", fact.source().partition());
        fields.put("source_offset", fact.source().offset());
        fields.put("sequence", sequence);
        fields.put("previous_hash", previousHash);
        fields.put("key_id", keyId);
        return fields;
    }

    /** SHA-256 of a canonical form, 32 bytes. */
    static byte[] digest(String canonicalForm) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonicalForm.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
