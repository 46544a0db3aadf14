package io.gatehouse.registration.accesstoken.messaging;

import io.gatehouse.registration.accesstoken.AccessTokenAnnouncements;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.access.AccessToken;
import io.gatehouse.schemas.access.AccessTokenRecords;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import java.util.UUID;

/** Puts the state of each token on {@code registration.catalog-events.v1}. */
class AccessTokenEvents implements AccessTokenAnnouncements {
    private final Outbox outbox;
    private final EventStamps stamps;

    AccessTokenEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void changed(AccessToken token) {
        outbox.append(
                Topics.CATALOG_EVENTS,
                AccessTokenRecords.key(token.id()),
                AccessTokenRecords.event(token, stamps.next()));
    }

    @Override
    public void removed(UUID id) {
        outbox.append(Topics.CATALOG_EVENTS, AccessTokenRecords.key(id), null);
    }
}
