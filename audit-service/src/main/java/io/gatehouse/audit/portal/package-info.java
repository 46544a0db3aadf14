/** Which portals there are. */
@NullMarked
package io.gatehouse.audit.portal;

import org.jspecify.annotations.NullMarked;
