package io.gatehouse.registration.protection.web;

import io.gatehouse.registration.protection.GuessThrottle;
import io.gatehouse.registration.protection.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often developers, and those who pretend to be some, may try things.
 *
 * @param window time in which each of the numbers may happen
 * @param guessesPerAccount wrong passwords for one account, from networks that never signed in to it
 * @param guessesPerNetwork wrong passwords from one IPv4 address or one IPv6 network of 64 bits
 * @param guessesPerPair wrong passwords for one account from one network
 * @param mailsPerMailbox mails that may be asked for to one address
 * @param mailsPerNetwork mails that may be asked for from one network
 */
@ConfigurationProperties("gatehouse.registration.throttle")
record ThrottleProperties(
        @DefaultValue("15m") Duration window,
        @DefaultValue("50") int guessesPerAccount,
        @DefaultValue("100") int guessesPerNetwork,
        @DefaultValue("10") int guessesPerPair,
        @DefaultValue("10") int mailsPerMailbox,
        @DefaultValue("60") int mailsPerNetwork) {
    GuessThrottle.Limits guesses() {
        return new GuessThrottle.Limits(limit(guessesPerAccount), limit(guessesPerNetwork), limit(guessesPerPair));
    }

    Limit mailbox() {
        return limit(mailsPerMailbox);
    }

    Limit network() {
        return limit(mailsPerNetwork);
    }

    private Limit limit(int most) {
        return new Limit(most, window);
    }
}
