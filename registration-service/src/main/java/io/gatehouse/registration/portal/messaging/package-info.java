/** Catalog events of portals and publications. */
@NullMarked
package io.gatehouse.registration.portal.messaging;

import org.jspecify.annotations.NullMarked;
