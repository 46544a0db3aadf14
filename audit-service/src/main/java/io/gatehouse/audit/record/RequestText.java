package io.gatehouse.audit.record;

import io.gatehouse.audit.entry.CanonicalJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths and queries as entries keep them: without e-mail addresses, the only personal data that a request line may hold. */
public final class RequestText {
    private static final String HIDDEN = "***";
    private static final Pattern ADDRESS = Pattern.compile("[^/]*(?:@|%40)[^/]*", Pattern.CASE_INSENSITIVE);

    private RequestText() {}

    /** A path; a segment that holds an e-mail address becomes {@code ***}. */
    public static String path(String path) {
        var suspicious = path.indexOf('@') >= 0 || path.contains("%40"); // the search is slow, and most paths have none
        return suspicious ? ADDRESS.matcher(path).replaceAll(HIDDEN) : path;
    }

    /** A query as Konnect shows it: a JSON object of its parameters, sorted; several values are joined by commas. */
    public static String query(@Nullable String query) {
        var parameters = new TreeMap<String, String>();
        if (query != null && !query.isEmpty()) {
            for (var pair : query.split("&", -1)) {
                var end = pair.indexOf('=');
                var name = decoded(end < 0 ? pair : pair.substring(0, end));
                var value = decoded(end < 0 ? "" : pair.substring(end + 1));
                parameters.merge(withoutAddress(name), withoutAddress(value), (a, b) -> a + "," + b);
            }
        }
        return CanonicalJson.of(parameters);
    }

    private static String withoutAddress(String text) {
        return text.indexOf('@') < 0 ? text : HIDDEN;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
