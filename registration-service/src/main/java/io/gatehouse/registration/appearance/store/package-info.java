/** Appearance in the database. */
@NullMarked
package io.gatehouse.registration.appearance.store;

import org.jspecify.annotations.NullMarked;
