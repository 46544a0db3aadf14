/** The index of dead letters in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.deadletter.store;

import org.jspecify.annotations.NullMarked;
