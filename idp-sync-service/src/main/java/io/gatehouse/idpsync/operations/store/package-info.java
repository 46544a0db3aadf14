/** What operations people see, in PostgreSQL. */
@NullMarked
package io.gatehouse.idpsync.operations.store;

import org.jspecify.annotations.NullMarked;
