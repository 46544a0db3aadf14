/** Cursors in PostgreSQL, each held by one instance at a time. */
@NullMarked
package io.gatehouse.audit.delivery.store;

import org.jspecify.annotations.NullMarked;
