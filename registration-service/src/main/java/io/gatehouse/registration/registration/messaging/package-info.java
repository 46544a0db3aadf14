/** Registrations on Kafka. */
@NullMarked
package io.gatehouse.registration.registration.messaging;

import org.jspecify.annotations.NullMarked;
