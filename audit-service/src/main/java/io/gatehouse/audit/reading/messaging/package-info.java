/** Reads what is to be copied from {@code audit.entries.v1}. */
@NullMarked
package io.gatehouse.audit.reading.messaging;

import org.jspecify.annotations.NullMarked;
