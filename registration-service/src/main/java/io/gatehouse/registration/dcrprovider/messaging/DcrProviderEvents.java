package io.gatehouse.registration.dcrprovider.messaging;

import io.gatehouse.registration.dcrprovider.DcrProvider;
import io.gatehouse.registration.dcrprovider.DcrProviderAnnouncements;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;

/** Puts the state of each provider on {@code registration.catalog-events.v1}. */
class DcrProviderEvents implements DcrProviderAnnouncements {
    private final Outbox outbox;
    private final EventStamps stamps;

    DcrProviderEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void changed(DcrProvider provider) {
        outbox.append(Topics.CATALOG_EVENTS, key(provider.id()), event(provider));
    }

    @Override
    public void removed(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, key(id), null);
    }

    private static String key(UUID id) {
        return "dcr-provider:" + id;
    }

    private io.gatehouse.events.DcrProvider event(DcrProvider provider) {
        var stamp = stamps.next();
        return io.gatehouse.events.DcrProvider.newBuilder()
                .setEventId(stamp.eventId())
                .setOccurredAt(stamp.occurredAt())
                .setOrganizationId(stamp.organizationId())
                .setTraceParent(stamp.traceParent())
                .setDcrProviderId(provider.id().toString())
                .setRevision(provider.revision())
                .setName(provider.name())
                .setDisplayName(provider.displayName())
                .setProviderType(provider.type().text())
                .setIssuer(provider.issuer())
                .setSettings(provider.settings())
                .setSealedCredentials(provider.sealedCredentials())
                .build();
    }
}
