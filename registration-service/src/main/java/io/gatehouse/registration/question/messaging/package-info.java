/** Questions on Kafka. */
@NullMarked
package io.gatehouse.registration.question.messaging;

import org.jspecify.annotations.NullMarked;
