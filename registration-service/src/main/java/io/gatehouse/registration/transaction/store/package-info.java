/** Transactions of the database. */
@NullMarked
package io.gatehouse.registration.transaction.store;

import org.jspecify.annotations.NullMarked;
