/** Kafka in: events become facts. */
@NullMarked
package io.gatehouse.gatewayconfig.wanted.messaging;

import org.jspecify.annotations.NullMarked;
