/** Settings of replay, and its parts put together from them. */
@NullMarked
package io.gatehouse.audit.replay.settings;

import org.jspecify.annotations.NullMarked;
