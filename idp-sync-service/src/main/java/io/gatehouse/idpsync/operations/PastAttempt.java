package io.gatehouse.idpsync.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that was made at a client.
 *
 * @param attemptedAt when it ended
 * @param revision revision of the application that was wanted
 * @param outcome how it ended, in a word such as {@code created} or {@code unavailable}
 * @param providerStatus HTTP status of the provider's error; null for none
 * @param reason why it failed, without secrets; null if it did not
 * @param nextAttemptAt when it was to be tried again; null for not
 */
public record PastAttempt(
        Instant attemptedAt,
        long revision,
        String outcome,
        @Nullable Integer providerStatus,
        @Nullable String reason,
        @Nullable Instant nextAttemptAt) {}
