/** Follows the catalog. */
@NullMarked
package io.gatehouse.audit.portal.messaging;

import org.jspecify.annotations.NullMarked;
