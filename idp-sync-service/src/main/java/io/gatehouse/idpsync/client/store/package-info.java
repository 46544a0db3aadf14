/** What this service remembers, in PostgreSQL. */
@NullMarked
package io.gatehouse.idpsync.client.store;

import org.jspecify.annotations.NullMarked;
