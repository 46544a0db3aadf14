package io.gatehouse.registration.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tells whether a text is markdown, or base64 that holds markdown; callers may send either without saying which. */
public final class MarkdownText {
    private MarkdownText() {}

    /**
     * The markdown. Base64 must be whole, with its padding, and hold readable UTF-8; words that happen to look like base64 do
     * not.
     */
    public static String of(String sent) {
        if (sent.isEmpty()) {
            return sent;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sent.strip()));
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return sent.strip().length() % 4 == 0 && isReadable(text) ? text : sent;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return sent;
        }
    }

    private static boolean isReadable(String text) {
        return !text.isEmpty()
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
