/** Applications on Kafka: what is wanted goes out, what became of clients comes in. */
@NullMarked
package io.gatehouse.registration.application.messaging;

import org.jspecify.annotations.NullMarked;
