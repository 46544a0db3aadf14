/** Developers, their links and sessions, in the database. */
@NullMarked
package io.gatehouse.registration.developer.store;

import org.jspecify.annotations.NullMarked;
