/** The Kafka broker, in KRaft mode on disk. */
@NullMarked
package io.gatehouse.local.kafka;

import org.jspecify.annotations.NullMarked;
