package io.gatehouse.registration.registration.messaging;

import io.gatehouse.events.RegistrationApproved;
import io.gatehouse.events.RegistrationDeleted;
import io.gatehouse.events.RegistrationRejected;
import io.gatehouse.events.RegistrationRequested;
import io.gatehouse.events.RegistrationRevoked;
import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.registration.Registration;
import io.gatehouse.schemas.event.EventStamp;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns registrations into events. */
final class RegistrationRecords {
    private RegistrationRecords() {}

    static SpecificRecord status(
            EventStamp stamp, Application application, Registration registration, @Nullable String decidedBy) {
        return switch (registration.status()) {
            case PENDING -> requested(stamp, application, registration);
            case APPROVED -> approved(stamp, application, registration, decidedBy);
            case REJECTED -> rejected(stamp, application, registration, decidedBy);
            case REVOKED -> revoked(stamp, application, registration, decidedBy);
        };
    }

    private static RegistrationRequested requested(
            EventStamp stamp, Application application, Registration registration) {
        return RegistrationRequested.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setRegistrationId(registration.id().toString())
                .setProductVersionId(registration.productVersionId().toString())
                .setScopes(registration.scopes())
                .build();
    }

    private static RegistrationApproved approved(
            EventStamp stamp, Application application, Registration registration, @Nullable String decidedBy) {
        return RegistrationApproved.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setRegistrationId(registration.id().toString())
                .setProductVersionId(registration.productVersionId().toString())
                .setDecidedBy(decidedBy)
                .build();
    }

    private static RegistrationRejected rejected(
            EventStamp stamp, Application application, Registration registration, @Nullable String decidedBy) {
        return RegistrationRejected.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setRegistrationId(registration.id().toString())
                .setProductVersionId(registration.productVersionId().toString())
                .setDecidedBy(decidedBy)
                .build();
    }

    private static RegistrationRevoked revoked(
            EventStamp stamp, Application application, Registration registration, @Nullable String decidedBy) {
        return RegistrationRevoked.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setRegistrationId(registration.id().toString())
                .setProductVersionId(registration.productVersionId().toString())
                .setDecidedBy(decidedBy)
                .build();
    }

    static RegistrationDeleted deleted(EventStamp stamp, Application application, Registration registration) {
        return RegistrationDeleted.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setApplicationId(application.id().toString())
                .setRevision(application.revision())
                .setPortalId(application.portalId().toString())
                .setDeveloperId(application.developerId().toString())
                .setRegistrationId(registration.id().toString())
                .setProductVersionId(registration.productVersionId().toString())
                .build();
    }
}
