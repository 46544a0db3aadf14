/** Bridged clients on Kafka. */
@NullMarked
package io.gatehouse.registration.bridge.messaging;

import org.jspecify.annotations.NullMarked;
