/** The webhook of the organisation: its settings, its state, and live delivery to it. Plain Java. */
@NullMarked
package io.gatehouse.audit.webhook;

import org.jspecify.annotations.NullMarked;
