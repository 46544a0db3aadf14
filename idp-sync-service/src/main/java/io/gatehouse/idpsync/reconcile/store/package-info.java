/** What this service remembers, in PostgreSQL. */
@NullMarked
package io.gatehouse.idpsync.reconcile.store;

import org.jspecify.annotations.NullMarked;
