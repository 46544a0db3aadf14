package io.gatehouse.registration.openapi.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * One request as it goes over the wire.
 *
 * @param target path and query, not checked and not encoded
 * @param flaws why it must be refused, by what the documents say; empty where that is not sure
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(String method, String target, Map<String, String> headers, byte[] body, List<String> flaws) {
    /** The path without the query. */
    String path() {
        return target.split("\\?", 2)[0];
    }

    /** So that a person can repeat it. */
    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return method + " " + shortened(target) + " " + headers + " " + shortened(text) + "\n   wrong: " + flaws;
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "… (" + text.length() + ")" : text;
    }
}
