/** Answers on Kafka. */
@NullMarked
package io.gatehouse.idpsync.question.messaging;

import org.jspecify.annotations.NullMarked;
