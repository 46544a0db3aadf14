/** The copy in PostgreSQL, one table partition a day. */
@NullMarked
package io.gatehouse.audit.reading.store;

import org.jspecify.annotations.NullMarked;
