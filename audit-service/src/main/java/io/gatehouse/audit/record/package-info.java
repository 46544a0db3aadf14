/** Turns what happened into entries: which event says what, and what of it may be kept. Plain Java. */
@NullMarked
package io.gatehouse.audit.record;

import org.jspecify.annotations.NullMarked;
