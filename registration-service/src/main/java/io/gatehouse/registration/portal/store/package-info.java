/** What the database remembers of portals and publications. */
@NullMarked
package io.gatehouse.registration.portal.store;

import org.jspecify.annotations.NullMarked;
