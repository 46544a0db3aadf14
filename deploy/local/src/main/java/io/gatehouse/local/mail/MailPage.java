package io.gatehouse.local.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The caught mail as a plain page, newest first. */
final class MailPage {
    private MailPage() {}

    static String of(List<CaughtMail> messages) {
        var rows = messages.reversed().stream().map(MailPage::row).collect(Collectors.joining());
        return """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Caught mail</title>
            <h1>Caught mail (%d)</h1>
            %s</html>
            """.formatted(messages.size(), rows);
    }

    private static String row(CaughtMail mail) {
        return "<h2>%s</h2><p>from %s to %s</p><pre>%s</pre>%n"
                .formatted(
                        escaped(String.valueOf(mail.subject())),
                        escaped(String.join(", ", mail.from())),
                        escaped(String.join(", ", mail.to())),
                        escaped(mail.body()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
