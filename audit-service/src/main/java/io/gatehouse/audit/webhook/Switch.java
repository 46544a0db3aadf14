package io.gatehouse.audit.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Whether a webhook is to send.
 *
 * @param enabled null leaves it as it is
 * @param replaySinceDisabled whether, when enabled again, it first gets what came while it was disabled
 */
public record Switch(@Nullable Boolean enabled, boolean replaySinceDisabled) {}
