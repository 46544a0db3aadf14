/** Reads the source topics and writes the entries in one Kafka transaction; knows the Avro classes of the events. */
@NullMarked
package io.gatehouse.audit.record.messaging;

import org.jspecify.annotations.NullMarked;
