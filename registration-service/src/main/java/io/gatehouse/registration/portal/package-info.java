/** Developer portals and what is published in them. */
@NullMarked
package io.gatehouse.registration.portal;

import org.jspecify.annotations.NullMarked;
