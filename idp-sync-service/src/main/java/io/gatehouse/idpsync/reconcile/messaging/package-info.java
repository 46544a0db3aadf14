/** Kafka in and out; the only place that knows the Avro classes. */
@NullMarked
package io.gatehouse.idpsync.reconcile.messaging;

import org.jspecify.annotations.NullMarked;
