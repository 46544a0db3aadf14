package io.gatehouse.audit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Keeps webhooks. */
public interface Webhooks {
    /** The settings; {@link Webhook#unconfigured} while there are none. */
    Webhook find(WebhookScope scope);

    /** Whose webhooks are to send. */
    List<WebhookScope> enabled();

    /**
     * Changes the settings; changes at the same time come one after the other. A destination that belongs to the webhook is
     * changed with it. If the webhook is enabled afterwards and has no cursor, a new one begins at {@code firstPositions}, in
     * the same transaction.
     */
    Webhook change(WebhookScope scope, UnaryOperator<Webhook> change, Supplier<Map<Integer, Long>> firstPositions);

    /** The last attempt; empty if none was made yet. */
    Optional<Attempt> lastAttempt(WebhookScope scope);

    /** Remembers an attempt, and reports it if it is one too many or the first that is accepted again. */
    void attempted(WebhookScope scope, Attempt attempt);

    /** Reports that the log dropped what the webhook had not got yet. */
    void overtaken(WebhookScope scope, long offsets);

    /** Disables the webhook because its endpoint wants no more, and reports it. */
    void gone(WebhookScope scope, Instant now);
}
