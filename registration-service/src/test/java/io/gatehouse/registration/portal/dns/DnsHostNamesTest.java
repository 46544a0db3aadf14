package io.gatehouse.registration.portal.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DnsHostNamesTest {
    private DatagramSocket server;

    @BeforeEach
    void aNameServer() throws IOException {
        server = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void noNameServer() {
        server.close();
    }

    private DnsHostNames names(Duration timeout) {
        return new DnsHostNames(new DomainProperties("127.0.0.1:" + server.getLocalPort(), timeout, false));
    }

    /** Answers one question with an alias. */
    private void answer(String alias) {
        Thread.ofVirtual().start(() -> {
            try {
                var question = new DatagramPacket(new byte[512], 512);
                server.receive(question);
                var answer = answer(Arrays.copyOf(question.getData(), question.getLength()), alias);
                server.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException e) {
                server.close();
            }
        });
    }

    /** The question as it came, then a CNAME for the name in it (RFC 1035, 4.1). */
    private static byte[] answer(byte[] question, String alias) {
        var name = new ByteArrayOutputStream();
        for (var label : alias.split("\\.", -1)) {
            name.write(label.length());
            name.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        name.write(0);
        var questionEnd = 12;
        while (question[questionEnd] != 0) {
            questionEnd += question[questionEnd] + 1;
        }
        questionEnd += 5;
        return ByteBuffer.allocate(questionEnd + 12 + name.size())
                .put(question, 0, questionEnd)
                .putShort(2, (short) 0x8180)
                .putShort(6, (short) 1)
                .putShort(8, (short) 0)
                .putShort(10, (short) 0)
                .putShort((short) 0xc00c)
                .putShort((short) 5)
                .putShort((short) 1)
                .putInt(60)
                .putShort((short) name.size())
                .put(name.toByteArray())
                .array();
    }

    @Test
    void anAliasIsToldWithoutItsDot() {
        answer("abc.portal.example");
        assertThat(names(Duration.ofSeconds(5)).aliasOf("api.example.org")).contains("abc.portal.example");
    }

    @Test
    void aNameServerThatIsSilentIsNotWaitedForLong() {
        var begin = System.nanoTime();
        assertThat(names(Duration.ofMillis(100)).aliasOf("api.example.org")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aHostOfThisMachineIsNotConnectedTo() {
        assertThat(names(Duration.ofSeconds(1)).hasCertificate("localhost")).isFalse();
    }
}
