/** Tests of what may be called. */
@NullMarked
package io.gatehouse.schemas.outbound;

import org.jspecify.annotations.NullMarked;
