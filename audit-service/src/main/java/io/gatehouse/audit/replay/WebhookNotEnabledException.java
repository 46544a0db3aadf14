package io.gatehouse.audit.replay;

/** There is nowhere to send to; final until the webhook is configured and enabled. */
public class WebhookNotEnabledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WebhookNotEnabledException(String message) {
        super(message);
    }

    static WebhookNotEnabledException unconfigured() {
        return new WebhookNotEnabledException(
                "The audit log webhook is unconfigured; a replay needs one that is configured and enabled");
    }

    static WebhookNotEnabledException disabled() {
        return new WebhookNotEnabledException(
                "The audit log webhook is disabled; a replay needs one that is configured and enabled");
    }
}
