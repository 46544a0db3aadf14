/** Keeps destinations in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.destination.store;

import org.jspecify.annotations.NullMarked;
