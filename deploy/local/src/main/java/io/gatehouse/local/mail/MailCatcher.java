package io.gatehouse.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes any mail and shows it: {@code GET /messages} as JSON, {@code GET /} as a page. Kept in memory, gone with the
 * process.
 */
public final class MailCatcher implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GreenMail mail;
    private final Undertow web;

    private MailCatcher(int smtpPort, int webPort) {
        mail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        web = Undertow.builder()
                .addHttpListener(webPort, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(2)
                .setHandler(
                        Handlers.path().addExactPath("/messages", this::json).addExactPath("/", this::page))
                .build();
    }

    /** Opens both ports on 127.0.0.1. */
    public static MailCatcher start(int smtpPort, int webPort) {
        var catcher = new MailCatcher(smtpPort, webPort);
        catcher.mail.start();
        catcher.web.start();
        return catcher;
    }

    @Override
    public void close() {
        web.stop();
        mail.stop();
    }

    private List<CaughtMail> messages() {
        return List.of(mail.getReceivedMessages()).stream().map(CaughtMail::of).toList();
    }

    private void json(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(JSON.writeValueAsString(messages()));
    }

    private void page(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getResponseSender().send(MailPage.of(messages()));
    }
}
