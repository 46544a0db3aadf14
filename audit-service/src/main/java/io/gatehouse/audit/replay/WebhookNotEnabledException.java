package io.gatehouse.audit.replay;

/** There is nowhere to send to; final until the webhook is enabled. */
public class WebhookNotEnabledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebhookNotEnabledException() {
        super("The audit log webhook is not enabled; a replay needs one that is configured and enabled");
    }
}
