/** Replay jobs in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.replay.store;

import org.jspecify.annotations.NullMarked;
