package io.gatehouse.schemas.test.sample.tangled.consuming;

import io.gatehouse.schemas.test.sample.tangled.outbox.OutboxThatConsumes;

/** The other half. */
public interface ConsumerWithOutbox {
    void receive(OutboxThatConsumes outbox);
}
