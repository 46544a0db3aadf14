/** Sends the entries of a range of time to the webhook again, beside live delivery. Plain Java. */
@NullMarked
package io.gatehouse.audit.replay;

import org.jspecify.annotations.NullMarked;
