/** Events that leave in the transaction which changed the state, and the relay that brings them to Kafka. */
@NullMarked
package io.gatehouse.schemas.outbox;

import org.jspecify.annotations.NullMarked;
