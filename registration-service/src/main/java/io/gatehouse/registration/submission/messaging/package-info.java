/** The second door on Kafka: requests come in, answers go out. */
@NullMarked
package io.gatehouse.registration.submission.messaging;

import org.jspecify.annotations.NullMarked;
