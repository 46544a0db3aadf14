/** Calls to hosts that someone else has named. */
@NullMarked
package io.gatehouse.schemas.outbound;

import org.jspecify.annotations.NullMarked;
