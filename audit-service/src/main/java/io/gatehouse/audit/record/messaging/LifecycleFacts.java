package io.gatehouse.audit.record.messaging;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.record.FactDraft;
import io.gatehouse.audit.record.Severity;
import io.gatehouse.events.ApplicationSubmissionRefused;
import io.gatehouse.events.ApplicationSubmitted;
import io.gatehouse.events.EntityError;
import io.gatehouse.events.FailureKind;
import io.gatehouse.events.GatewaySyncFailed;
import io.gatehouse.events.RefusalReason;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Facts about applications, the catalog, identity providers and gateways, by the {@link LifecycleRule} of the event. */
final class LifecycleFacts {
    private LifecycleFacts() {}

    static Fact of(LifecycleRule rule, FactDraft draft, SpecificRecordBase event) {
        draft.portal((String) value(event, "portal_id"))
                .application((String) value(event, "application_id"))
                .with("revision", value(event, "revision"));
        if (rule.principal() != null) {
            draft.principal((String) value(event, rule.principal()));
        }
        rule.attributes().forEach(name -> draft.with(name, text(value(event, name))));
        computed(draft, event);
        return draft.as(rule.entryClass(), rule.entryClass(), event.getSchema().getName(), severity(rule, event));
    }

    /** Of lists of errors, which hold free text, only what went wrong where. */
    private static void computed(FactDraft draft, SpecificRecordBase event) {
        if (event instanceof ApplicationSubmissionRefused refused) {
            draft.with(
                    "refused_fields",
                    text(refused.getReasons().stream()
                            .map(RefusalReason::getField)
                            .toList()));
        }
        if (event instanceof GatewaySyncFailed failed) {
            draft.with(
                    "failed_entities",
                    text(failed.getErrors().stream().map(LifecycleFacts::entity).toList()));
        }
    }

    private static String entity(EntityError error) {
        return error.getEntityType() + "/" + (error.getEntityId() == null ? "" : error.getEntityId());
    }

    private static int severity(LifecycleRule rule, SpecificRecordBase event) {
        return value(event, "kind") == FailureKind.UNAVAILABLE ? Severity.RETRIED : rule.severity();
    }

    private static @Nullable Object value(SpecificRecordBase event, String field) {
        if (event.getSchema().getField(field) == null) {
            return null;
        }
        return event instanceof ApplicationSubmitted ? Untrusted.ids(event.get(field)) : event.get(field);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> several -> several.stream().map(Object::toString).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
