/** Specifications in the database. */
@NullMarked
package io.gatehouse.registration.specification.store;

import org.jspecify.annotations.NullMarked;
