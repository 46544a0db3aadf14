/** Avro records in Confluent's wire format, with Confluent's configuration keys. */
@NullMarked
package io.gatehouse.schemas.serialization;

import org.jspecify.annotations.NullMarked;
