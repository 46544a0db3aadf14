/** Registrations in the database, and what portals offer. */
@NullMarked
package io.gatehouse.registration.registration.store;

import org.jspecify.annotations.NullMarked;
