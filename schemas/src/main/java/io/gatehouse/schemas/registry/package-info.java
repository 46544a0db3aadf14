/** A client of the Confluent Schema Registry REST API. */
@NullMarked
package io.gatehouse.schemas.registry;

import org.jspecify.annotations.NullMarked;
