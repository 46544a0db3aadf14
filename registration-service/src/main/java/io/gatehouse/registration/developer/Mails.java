package io.gatehouse.registration.developer;

import io.gatehouse.schemas.sealed.Secret;

/** Messages to developers. */
public interface Mails {
    /**
     * Asks to prove an address by following a link.
     *
     * @throws MailUnavailableException if it could not be sent; trying again may help
     */
    void verifyAddress(Developer developer, Secret token);

    /**
     * Tells someone who signed up again that there is an account.
     *
     * @throws MailUnavailableException if it could not be sent; trying again may help
     */
    void alreadySignedUp(Developer developer);

    /** Sends a link to choose a new password, in its own time; a message that cannot be sent is logged. */
    void resetPassword(Developer developer, Secret token);
}
