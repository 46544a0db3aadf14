/** Reads the log of entries from {@code audit.entries.v1}. */
@NullMarked
package io.gatehouse.audit.delivery.messaging;

import org.jspecify.annotations.NullMarked;
