/** Reports the end of replay jobs as events. */
@NullMarked
package io.gatehouse.audit.replay.messaging;

import org.jspecify.annotations.NullMarked;
