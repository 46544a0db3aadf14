package io.gatehouse.registration.protection;

/**
 * Keeps this service from flooding a mailbox, and from being used to write to many. Counts what was asked for, not what was
 * sent, so that it tells nobody who is known here.
 */
public class MailThrottle {
    private final Throttle throttle;
    private final Limit perMailbox;
    private final Limit perNetwork;

    public MailThrottle(Throttle throttle, Limit perMailbox, Limit perNetwork) {
        this.throttle = throttle;
        this.perMailbox = perMailbox;
        this.perNetwork = perNetwork;
    }

    /**
     * Counts a mail that is asked for.
     *
     * @throws TooManyAttemptsException if it is one too many
     */
    public void ask(Attempt attempt) {
        take("mails from " + attempt.network(), perNetwork);
        take("mails to " + attempt.account(), perMailbox);
    }

    private void take(String what, Limit limit) {
        throttle.take(what, limit).ifPresent(pause -> {
            throw new TooManyAttemptsException(pause);
        });
    }
}
