/** Wiring of the dead letters. */
@NullMarked
package io.gatehouse.audit.deadletter.settings;

import org.jspecify.annotations.NullMarked;
