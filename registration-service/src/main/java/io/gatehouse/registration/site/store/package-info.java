/** Portals and what they publish, read from the database. */
@NullMarked
package io.gatehouse.registration.site.store;

import org.jspecify.annotations.NullMarked;
