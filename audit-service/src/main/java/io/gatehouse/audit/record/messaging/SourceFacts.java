package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.EntryClass;
import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.record.FactDraft;
import io.gatehouse.audit.record.RequestText;
import io.gatehouse.audit.record.Severity;
import io.gatehouse.events.AccessObserved;
import io.gatehouse.events.AuthenticationObserved;
import io.gatehouse.events.AuthorizationDecided;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecordBase;

/** The fact in a record. Pure: the same record gives the same fact. */
final class SourceFacts {
    private final String organizationId;
    private final Tombstones tombstones;

    /** @param organizationId the organisation of records that do not name one, a UUID */
    SourceFacts(String organizationId) {
        this.organizationId = organizationId;
        this.tombstones = new Tombstones(organizationId);
    }

    /**
     * What the entry about this record says.
     *
     * @throws UnusableRecordException if the record is none of those that this topic holds
     */
    Fact of(SourceRecord record) {
        return switch (record.event()) {
            case null -> tombstones.fact(record);
            case AuthenticationObserved event -> authentication(record, event);
            case AuthorizationDecided event -> authorization(record, event);
            case AccessObserved event -> access(record, event);
            case SpecificRecordBase event -> LifecycleFacts.of(LifecycleRule.of(event), draft(record, event), event);
        };
    }

    private FactDraft draft(SourceRecord record, SpecificRecordBase event) {
        return new FactDraft(
                        (UUID) event.get("event_id"),
                        (Instant) event.get("occurred_at"),
                        Untrusted.id(event.get("organization_id")).orElse(organizationId),
                        record.source())
                .trace((String) event.get("trace_parent"));
    }

    private Fact authentication(SourceRecord record, AuthenticationObserved event) {
        return draft(record, event)
                .at(event.getPortalId())
                .principal(event.getPrincipalId())
                .with("service", event.getService())
                .with("src", event.getSourceIp())
                .with("user_agent", event.getUserAgent())
                .with("request", RequestText.path(event.getRequest()))
                .with("success", event.getOutcome().equals("SUCCESS"))
                .as(
                        EntryClass.AUTHENTICATION,
                        "AUTHENTICATION_TYPE_" + event.getAuthenticationType(),
                        "AUTHENTICATION_OUTCOME_" + event.getOutcome(),
                        Severity.ofAuthentication(event.getOutcome()));
    }

    private Fact authorization(SourceRecord record, AuthorizationDecided event) {
        return draft(record, event)
                .at(event.getPortalId())
                .principal(event.getPrincipalId())
                .with("src", event.getSourceIp())
                .with("user_agent", event.getUserAgent())
                .with("request", RequestText.path(event.getRequest()))
                .with("action", event.getAction())
                .with("granted", event.getGranted())
                .with("actor_id", event.getActorId())
                .as(
                        EntryClass.AUTHORIZATION,
                        event.getService(),
                        "Authz." + event.getResource(),
                        Severity.ofAuthorization(event.getGranted()));
    }

    private Fact access(SourceRecord record, AccessObserved event) {
        return draft(record, event)
                .at(event.getPortalId())
                .principal(event.getPrincipalId())
                .with("service", event.getService())
                .with("src", event.getSourceIp())
                .with("user_agent", event.getUserAgent())
                .with("request", RequestText.path(event.getRequest()))
                .with("query", RequestText.query(event.getQuery()))
                .with("act", event.getMethod())
                .with("status", event.getStatus())
                .with("duration_micros", event.getDurationMicros())
                .as(EntryClass.ACCESS, "KongGateway", "Ingress", Severity.ofAccess(event.getStatus()));
    }
}
