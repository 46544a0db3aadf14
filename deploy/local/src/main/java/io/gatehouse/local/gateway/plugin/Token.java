package io.gatehouse.local.gateway.plugin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON web token taken apart (RFC 7519), not verified.
 *
 * @param signed the text that the signature covers
 * @param encodedSignature the signature in base64url
 */
record Token(JsonNode header, JsonNode claims, String signed, String encodedSignature) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The token is none. The message is Kong's. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String reason) {
            super(reason);
        }
    }

    static Token parse(String token) throws MalformedException {
        var parts = token.split("\\.", 3);
        if (parts.length < 3) {
            throw new MalformedException("invalid JSON");
        }
        var header = json(parts[0]);
        var claims = json(parts[1]);
        if (!SignatureAlgorithm.isKnown(header.path("alg").asString(""))) {
            throw new MalformedException("invalid alg");
        }
        requireBase64(parts[2]);
        return new Token(header, claims, parts[0] + "." + parts[1], parts[2]);
    }

    private static JsonNode json(String base64) throws MalformedException {
        try {
            var node = JSON.readTree(new String(decode(base64), StandardCharsets.UTF_8));
            if (node.isObject()) {
                return node;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // answered below, as for anything else that is not an object
        }
        throw new MalformedException("invalid JSON");
    }

    byte[] signature() {
        return decode(encodedSignature);
    }

    private static void requireBase64(String base64) throws MalformedException {
        try {
            decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("invalid signature");
        }
    }

    private static byte[] decode(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
