package io.gatehouse.audit.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Keeps the webhook. */
public interface Webhooks {
    /** Name of the cursor of live delivery. */
    String CURSOR = "webhook";

    /** The settings; {@link Webhook#UNCONFIGURED} while there are none. */
    Webhook find();

    /**
     * Changes the settings; changes at the same time come one after the other. If the webhook is enabled afterwards and has no
     * cursor yet, that begins at {@code firstPositions}, in the same transaction.
     */
    Webhook change(UnaryOperator<Webhook> change, Supplier<Map<Integer, Long>> firstPositions);

    /** The last attempt; empty if none was made yet. */
    Optional<Attempt> lastAttempt();

    /** Remembers an attempt. */
    void attempted(Attempt attempt);
}
