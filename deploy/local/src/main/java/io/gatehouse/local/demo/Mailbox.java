package io.gatehouse.local.demo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mails that the local stack caught. */
final class Mailbox {
    private static final Pattern TOKEN =
            Pattern.compile("token=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    private final Http mail;

    Mailbox(Stack stack) {
        mail = new Http(stack.mail(), Map.of());
    }

    /** The token in the newest mail to an address; empty while none has come. */
    Optional<String> token(String address) {
        var found = Optional.<String>empty();
        for (var message : mail.call("GET", "/messages", null, 200)) {
            var match = TOKEN.matcher(message.path("body").asString(""));
            if (message.path("to").toString().contains(address) && match.find()) {
                found = Optional.of(match.group(1));
            }
        }
        return found;
    }
}
