package io.gatehouse.registration.developer.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What mails to developers say.
 *
 * @param publicUrl address under which developers reach portals without a domain of their own; links in mails start with it
 * @param mailFrom sender of mails; without it, no-reply at the host of the public address
 */
@ConfigurationProperties("gatehouse.registration")
record MailProperties(URI publicUrl, @Nullable String mailFrom) {
    String sender() {
        return mailFrom == null ? "no-reply@" + publicUrl.getHost() : mailFrom;
    }
}
