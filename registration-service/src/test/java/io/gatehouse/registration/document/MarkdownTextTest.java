package io.gatehouse.registration.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Grüße\n\n- one\n- two", "a", "日本語"})
    void base64IsOpened(String markdown) {
        assertThat(MarkdownText.of(base64(markdown))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Title", "Test", "README", "word", "hello world!", "TXk=\nand more", "AAAA"})
    void whatIsNoBase64OfTextIsMarkdownAlready(String markdown) {
        assertThat(MarkdownText.of(markdown)).isEqualTo(markdown);
    }

    @Test
    void base64IsOpenedOnce() {
        assertThat(MarkdownText.of(base64(base64("# Title")))).isEqualTo(base64("# Title"));
    }
}
