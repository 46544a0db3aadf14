package io.gatehouse.audit.format;

import io.gatehouse.audit.entry.Fact;
import io.gatehouse.audit.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a webhook receives entries: one line each, signed for itself.
 *
 * <p>{@code sig} is Ed25519 (RFC 8032), base64url without padding, over the UTF-8 bytes of what remains without it:
 *
 * <ul>
 *   <li>{@code cef}: the line up to, and without, the trailing {@code " sig=…"}. No value can hold that text, since equals
 *       signs in values are escaped.
 *   <li>{@code json}: the object without the member {@code sig}, in canonical form (RFC 8785).
 *   <li>{@code cps}: the same for the object in the member {@code event}.
 * </ul>
 *
 * The same entry and key give the same line, so {@code sig} also tells a receiver which lines it has already.
 */
public enum LogFormat {
    CEF {
        @Override
        public String signedText(Fact fact) {
            return Cef.line(fact);
        }

        @Override
        public String line(Fact fact, SigningKey key) {
            var line = signedText(fact);
            return line + " sig=" + sign(key, line);
        }
    },
    JSON {
        @Override
        public String signedText(Fact fact) {
            return JsonLine.text(JsonLine.members(fact));
        }

        @Override
        public String line(Fact fact, SigningKey key) {
            var members = JsonLine.members(fact);
            members.put("sig", sign(key, JsonLine.text(members)));
            return JsonLine.text(members);
        }
    },
    CPS {
        @Override
        public String signedText(Fact fact) {
            return JSON.signedText(fact);
        }

        @Override
        public String line(Fact fact, SigningKey key) {
            return "{\"event\":" + JSON.line(fact, key) + "}";
        }
    };

    /** What {@code sig} covers; the same whatever key signs. */
    public abstract String signedText(Fact fact);

    /** One line, without the line break at its end. */
    public abstract String line(Fact fact, SigningKey key);

    /** Its name in the API, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this name in the API. */
    public static Optional<LogFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** The format that a line seems to have. */
    public static LogFormat guess(String line) {
        return line.startsWith("{\"event\":") ? CPS : line.startsWith("{") ? JSON : CEF;
    }

    private static String sign(SigningKey key, String text) {
        return key.sign(text.getBytes(StandardCharsets.UTF_8));
    }
}
