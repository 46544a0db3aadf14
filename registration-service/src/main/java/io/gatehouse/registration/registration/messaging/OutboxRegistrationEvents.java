package io.gatehouse.registration.registration.messaging;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.registration.Registration;
import io.gatehouse.registration.registration.RegistrationEvents;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.event.EventStamps;
import io.gatehouse.schemas.outbox.Outbox;
import org.jspecify.annotations.Nullable;

class OutboxRegistrationEvents implements RegistrationEvents {
    private final Outbox outbox;
    private final EventStamps stamps;

    OutboxRegistrationEvents(Outbox outbox, EventStamps stamps) {
        this.outbox = outbox;
        this.stamps = stamps;
    }

    @Override
    public void statusChanged(Application application, Registration registration, @Nullable String decidedBy) {
        var event = RegistrationRecords.status(stamps.next(), application, registration, decidedBy);
        outbox.append(Topics.APPLICATION_EVENTS, application.id().toString(), event);
    }

    @Override
    public void deleted(Application application, Registration registration) {
        var event = RegistrationRecords.deleted(stamps.next(), application, registration);
        outbox.append(Topics.APPLICATION_EVENTS, application.id().toString(), event);
    }
}
