/** Remembers portals in PostgreSQL. */
@NullMarked
package io.gatehouse.audit.portal.store;

import org.jspecify.annotations.NullMarked;
