/** The topic of entries: their Avro form, the head of each chain, and reading from given offsets. */
@NullMarked
package io.gatehouse.audit.topic;

import org.jspecify.annotations.NullMarked;
