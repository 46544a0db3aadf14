/** Counts that all instances of this service share, in the database. */
@NullMarked
package io.gatehouse.registration.protection.store;

import org.jspecify.annotations.NullMarked;
