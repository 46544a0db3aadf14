/** What the schemas promise: documented, named alike, readable by every released version. */
@NullMarked
package io.gatehouse.schemas.contract;

import org.jspecify.annotations.NullMarked;
