package io.gatehouse.audit.webhook;

/** Reports when webhooks fail and recover, once each time. Takes part in the caller's transaction. */
public interface WebhookAlerts {
    /** The webhook does not take entries; they wait and are tried again. */
    void failing(Webhook webhook, Health health, Attempt last);

    /** It takes entries again. */
    void recovered(Webhook webhook, Health before, Attempt last);

    /** The log dropped what it had not got yet; it is lost to it. */
    void overtaken(Webhook webhook, long offsets);

    /** It answered that it wants no more, and was disabled; entries wait until it is enabled again. */
    void disabled(Webhook webhook);
}
