package io.gatehouse.audit.webhook;

/** A setting of the webhook makes no sense; final, to be shown to whoever asked. */
public class WebhookRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final String reason;

    WebhookRejectedException(String field, String rule, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.rule = rule;
        this.reason = reason;
    }

    /** The setting, by its name in the API. */
    public String field() {
        return field;
    }

    /** The rule that was broken, by its name in the API. */
    public String rule() {
        return rule;
    }

    /** What is wrong with it, in Konnect's words. */
    public String reason() {
        return reason;
    }
}
