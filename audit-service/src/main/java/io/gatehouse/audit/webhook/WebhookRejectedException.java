package io.gatehouse.audit.webhook;

/** A setting of the webhook makes no sense; final, to be shown to whoever asked. */
public class WebhookRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    WebhookRejectedException(String field, String reason, String message) {
        super(message);
        this.field = field;
        this.reason = reason;
    }

    /** The setting, by its name in the API. */
    public String field() {
        return field;
    }

    /** What is wrong with it, in Konnect's words. */
    public String reason() {
        return reason;
    }
}
