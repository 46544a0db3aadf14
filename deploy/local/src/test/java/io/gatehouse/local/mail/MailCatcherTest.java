package io.gatehouse.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.port.Ports;
import io.gatehouse.local.stack.Http;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MailCatcherTest {
    private final Ports ports = Ports.free();
    private MailCatcher catcher = MailCatcher.start(ports.of(Port.SMTP), ports.of(Port.MAIL));

    @BeforeEach
    void send() throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", ports.of(Port.SMTP));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("portal@example.com");
        mail.setRecipients(RecipientType.TO, "dana@example.com");
        mail.setSubject("Verify <your> address", "UTF-8");
        mail.setText("token=a&b=ü", "UTF-8");
        Transport.send(mail);
    }

    @AfterEach
    void close() {
        catcher.close();
    }

    @Test
    void aMailIsThereAsJson() throws IOException {
        // when
        var messages = JsonMapper.shared().readTree(get("/messages"));
        // then
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).get("from").get(0).asString()).isEqualTo("portal@example.com");
        assertThat(messages.get(0).get("to").get(0).asString()).isEqualTo("dana@example.com");
        assertThat(messages.get(0).get("subject").asString()).isEqualTo("Verify <your> address");
        assertThat(messages.get(0).get("body").asString().strip()).isEqualTo("token=a&b=ü");
    }

    @Test
    void thePageShowsItAsTextOnly() throws IOException {
        assertThat(get("/")).contains("Verify &lt;your&gt; address", "token=a&amp;b=ü");
    }

    private String get(String path) throws IOException {
        return Http.send(HttpRequest.newBuilder(URI.create(ports.http(Port.MAIL) + path)))
                .body();
    }
}
