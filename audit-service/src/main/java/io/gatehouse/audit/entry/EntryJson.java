package io.gatehouse.audit.entry;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole entry as one line of JSON: its {@link CanonicalEntry canonical form} with {@code hash} and {@code signature} added, in
 * canonical form again. What was written reads back equal, and its hash can be checked from the line alone.
 */
public final class EntryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EntryJson() {}

    public static String text(Entry entry) {
        var fields = CanonicalEntry.fields(entry.fact(), entry.sequence(), entry.previousHash(), entry.keyId());
        fields.put("hash", entry.hash());
        fields.put("signature", entry.signature());
        return CanonicalJson.of(fields);
    }

    /**
     * The entry in a line.
     *
     * @throws IllegalArgumentException if there is none in it
     */
    public static Entry entry(String line) {
        try {
            var json = JSON.readTree(line);
            return new Entry(
                    fact(json),
                    json.required("sequence").longValue(),
                    text(json, "previous_hash"),
                    text(json, "key_id"),
                    text(json, "hash"),
                    text(json, "signature"));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an audit entry as JSON", e);
        }
    }

    private static Fact fact(JsonNode json) {
        return new Fact(
                UUID.fromString(text(json, "entry_id")),
                UUID.fromString(text(json, "event_id")),
                Instant.ofEpochMilli(json.required("occurred_at").longValue()),
                text(json, "organization_id"),
                text(json, "entry_class"),
                text(json, "event_product"),
                text(json, "event_class_id"),
                text(json, "name"),
                json.required("severity").intValue(),
                optional(json, "portal_id"),
                optional(json, "application_id"),
                optional(json, "principal_id"),
                optional(json, "trace_id"),
                attributes(json.required("attributes")),
                new Source(
                        text(json, "source_topic"),
                        json.required("source_partition").intValue(),
                        json.required("source_offset").longValue()));
    }

    private static SortedMap<String, String> attributes(JsonNode json) {
        var attributes = new TreeMap<String, String>();
        json.properties()
                .forEach(member ->
                        attributes.put(member.getKey(), member.getValue().stringValue()));
        return attributes;
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).stringValue();
    }

    private static @Nullable String optional(JsonNode json, String name) {
        return json.required(name).isNull() ? null : text(json, name);
    }
}
