package io.gatehouse.registration.developer;

/** A mail could not be handed to the mail server. Trying again may help. */
public class MailUnavailableException extends RuntimeException {
    public MailUnavailableException(Throwable cause) {
        super("the mail server did not take the message", cause);
    }
}
