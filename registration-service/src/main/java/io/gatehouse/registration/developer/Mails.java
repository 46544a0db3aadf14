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

    /**
     * Tells someone who signed up that the address cannot be used at the portal.
     *
     * @throws MailUnavailableException if it could not be sent; trying again may help
     */
    void notWelcome(Developer developer);

    /**
     * Tells a developer that an administrator approved the account, or took the approval away.
     *
     * @throws MailUnavailableException if it could not be sent; trying again may help
     */
    void decided(Developer developer);

    /**
     * Sends a link to choose a new password.
     *
     * @throws MailUnavailableException if it could not be sent; trying again may help
     */
    void resetPassword(Developer developer, Secret token);
}
