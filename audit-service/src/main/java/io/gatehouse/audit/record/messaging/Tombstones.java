package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.entry.NameBasedUuid;
import io.gatehouse.audit.record.FactDraft;
import io.gatehouse.audit.record.Severity;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.util.Map;

/** Tombstones of the catalog: all they say is the key, so the rest comes from where and when they stand on the topic. */
final class Tombstones {
    /** What stands before the colon of the key, to the kind of object and the name of its id. */
    private static final Map<String, Kind> KINDS = Map.of(
            "dcr-provider", new Kind("DcrProvider", "dcr_provider_id"),
            "auth-strategy", new Kind("AuthStrategy", "auth_strategy_id"),
            "api-product-version", new Kind("ApiProductVersion", "product_version_id"),
            "portal", new Kind("Portal", "portal_id"),
            "publication", new Kind("Publication", "publication_id"),
            "access-token", new Kind("AccessToken", "access_token_id"));

    private final String organizationId;

    Tombstones(String organizationId) {
        this.organizationId = organizationId;
    }

    Fact fact(SourceRecord record) {
        var key = record.key();
        var parts = key == null ? new String[0] : key.split(":", 2);
        var kind = parts.length == 2 ? KINDS.get(parts[0]) : null;
        if (kind == null || !record.source().topic().equals(Topics.CATALOG_EVENTS)) {
            throw new UnusableRecordException("a record without a value (expected: only in " + Topics.CATALOG_EVENTS
                    + ", with a key of one of the kinds " + KINDS.keySet() + ")");
        }
        var draft = new FactDraft(
                NameBasedUuid.eventId(record.source()), record.timestamp(), organizationId, record.source());
        return kind.id.equals("portal_id")
                ? deleted(draft.portal(parts[1]), kind)
                : deleted(draft.with(kind.id, parts[1]), kind);
    }

    private static Fact deleted(FactDraft draft, Kind kind) {
        return draft.as(EntryClass.CATALOG, EntryClass.CATALOG, kind.name + "Deleted", Severity.LOW);
    }

    private record Kind(String name, String id) {}
}
