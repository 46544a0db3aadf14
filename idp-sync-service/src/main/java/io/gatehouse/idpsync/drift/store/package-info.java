/** Scans in PostgreSQL. */
@NullMarked
package io.gatehouse.idpsync.drift.store;

import org.jspecify.annotations.NullMarked;
