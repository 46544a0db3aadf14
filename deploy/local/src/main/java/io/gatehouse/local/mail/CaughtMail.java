package io.gatehouse.local.mail;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mail.
 *
 * @param from addresses, as in the header
 * @param to addresses of all receivers
 * @param subject null if there is none
 * @param body the text as sent, its parts not yet taken apart when it has several
 */
record CaughtMail(
        List<String> from, List<String> to, @Nullable String subject, String body) {

    static CaughtMail of(MimeMessage message) {
        try {
            var content = message.getContent();
            return new CaughtMail(
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    message.getSubject(),
                    content instanceof String text ? text : GreenMailUtil.getBody(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that cannot be read", e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Stream::of)
                .map(Address::toString)
                .toList();
    }
}
