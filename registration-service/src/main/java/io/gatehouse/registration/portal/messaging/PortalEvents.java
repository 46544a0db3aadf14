package io.gatehouse.registration.portal.messaging;

import io.gatehouse.registration.portal.Portal;
import io.gatehouse.registration.portal.PortalAnnouncements;
import io.gatehouse.registration.portal.Publication;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the state of each portal and publication on {@code registration.catalog-events.v1}. */
class PortalEvents implements PortalAnnouncements {
    private final Outbox outbox;
    private final EventStamps stamps;

    PortalEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void changed(Portal portal) {
        outbox.append(Topics.CATALOG_EVENTS, "portal:" + portal.id(), event(portal));
    }

    @Override
    public void portalRemoved(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, "portal:" + id, null);
    }

    @Override
    public void changed(Publication publication) {
        outbox.append(Topics.CATALOG_EVENTS, "publication:" + publication.id(), event(publication));
    }

    @Override
    public void publicationRemoved(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, "publication:" + id, null);
    }

    private io.gatehouse.events.Portal event(Portal portal) {
        var stamp = stamps.next();
        var wanted = portal.wanted();
        return io.gatehouse.events.Portal.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setPortalId(portal.id().toString())
                .setRevision(portal.revision())
                .setName(wanted.name())
                .setDisplayName(wanted.displayName())
                .setDescription(wanted.description())
                .setIsPublic(wanted.isPublic())
                .setAutoApproveApplications(wanted.autoApproveApplications())
                .setAutoApproveDevelopers(wanted.autoApproveDevelopers())
                .setDefaultApplicationAuthStrategyId(text(wanted.defaultStrategyId()))
                .build();
    }

    private io.gatehouse.events.Publication event(Publication publication) {
        var stamp = stamps.next();
        var strategy = publication.strategy();
        return io.gatehouse.events.Publication.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setPublicationId(publication.id().toString())
                .setRevision(publication.revision())
                .setPortalId(publication.portalId().toString())
                .setProductVersionId(publication.productVersionId().toString())
                .setPublished(publication.visible())
                .setAuthStrategyId(strategy == null ? null : text(strategy.id()))
                .setApplicationRegistrationEnabled(publication.registrationEnabled())
                .setAutoApproveRegistration(publication.autoApprove())
                .setDeprecated(publication.deprecated())
                .build();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
