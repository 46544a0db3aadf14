/** What every event carries: id, time, organisation, trace. */
@NullMarked
package io.gatehouse.schemas.event;

import org.jspecify.annotations.NullMarked;
