package io.gatehouse.registration.test;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real SMTP server that keeps what it gets. */
public final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Pattern TOKEN = Pattern.compile("https?://\\S+/\\S*token=([0-9a-f-]{36})");
    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SMTP.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = Map.<String, Object>of(
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                SMTP.getSmtp().getPort());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("mail", settings));
    }

    /** The token in the newest mail to an address, if one came. */
    public static Optional<String> token(String address) {
        return texts(address)
                .flatMap(text -> TOKEN.matcher(text).results())
                .map(found -> found.group(1))
                .reduce((older, newer) -> newer);
    }

    /** Whether a mail to an address holds a text. */
    public static boolean holds(String address, String text) {
        return texts(address).anyMatch(mail -> mail.contains(text));
    }

    /** How many mails came for an address. */
    public static long count(String address) {
        return texts(address).count();
    }

    private static java.util.stream.Stream<String> texts(String address) {
        return Arrays.stream(SMTP.getReceivedMessagesForDomain(address)).map(GreenMailUtil::getBody);
    }
}
