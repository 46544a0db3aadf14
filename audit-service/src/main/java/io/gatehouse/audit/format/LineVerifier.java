package io.gatehouse.audit.format;

import io.gatehouse.audit.signing.VerifyingKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks the signature of lines as a receiver does: from the line and the published keys alone. */
public final class LineVerifier {
    private static final String SIGNATURE = " sig=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final VerifyingKeys keys;

    public LineVerifier(VerifyingKeys keys) {
        this.keys = keys;
    }

    /** Whether the line is of this format, and signed by one of the keys just as it is. */
    public boolean verify(LogFormat format, String line) {
        return signedText(format, line).isPresent();
    }

    /** The text that the signature of the line covers; empty unless it is of this format and signed by one of the keys. */
    public Optional<String> signedText(LogFormat format, String line) {
        return switch (format) {
            case CEF -> cef(line);
            case JSON -> json(line, "");
            case CPS -> json(line, "/event");
        };
    }

    private Optional<String> cef(String line) {
        var end = line.lastIndexOf(SIGNATURE);
        return end < 0 ? Optional.empty() : signed(line.substring(0, end), line.substring(end + SIGNATURE.length()));
    }

    private Optional<String> json(String line, String pointer) {
        try {
            JsonNode node = JSON.readTree(line).at(pointer);
            if (!(node instanceof ObjectNode event) || !event.path("sig").isString()) {
                return Optional.empty();
            }
            var signature = event.remove("sig").stringValue();
            return signed(new JsonCanonicalizer(event.toString()).getEncodedString(), signature);
        } catch (JacksonException | IOException notJson) {
            return Optional.empty();
        }
    }

    private Optional<String> signed(String text, String signature) {
        return Optional.of(text).filter(it -> keys.verify(it.getBytes(StandardCharsets.UTF_8), signature));
    }
}
