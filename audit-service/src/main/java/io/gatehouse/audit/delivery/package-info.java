/** Sends entries to an endpoint: in order, repeated until they are accepted, from a cursor that is never lost. Plain Java. */
@NullMarked
package io.gatehouse.audit.delivery;

import org.jspecify.annotations.NullMarked;
