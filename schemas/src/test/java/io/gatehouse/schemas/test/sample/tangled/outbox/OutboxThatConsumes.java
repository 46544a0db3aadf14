package io.gatehouse.schemas.test.sample.tangled.outbox;

import io.gatehouse.schemas.test.sample.tangled.consuming.ConsumerWithOutbox;

/** One half of a circle. */
public interface OutboxThatConsumes {
    void send(ConsumerWithOutbox consumer);
}
