package io.gatehouse.schemas.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Labels as Konnect allows them: at most 50, keys of 1 to 63 characters without reserved starts, plain values. */
final class Labels {
    private static final int MOST = 50;
    private static final int LONGEST = 63;
    private static final Pattern RESERVED = Pattern.compile("(kong|konnect|mesh|kic|_).*", Pattern.DOTALL);
    private static final TextRule VALUE =
            TextRule.length(1, LONGEST).matching("^[a-z0-9A-Z]{1}([a-z0-9A-Z-._]*[a-z0-9A-Z]+)?$");

    private Labels() {}

    static Map<String, String> read(JsonFields fields, String name, Map<String, String> present, boolean change) {
        var labels = new TreeMap<>(present);
        var given = fields.optionalObject(name);
        if (given == null) {
            return labels;
        }
        for (var key : given.propertyNames()) {
            if (change && given.isNull(key)) {
                given.nullableText(key, VALUE, null);
                labels.remove(key);
            } else {
                checkKey(given, key);
                labels.put(key, given.text(key, VALUE, null));
            }
        }
        new ListRule(0, MOST).check(fields.path(name), labels.size()).ifPresent(fields::add);
        return labels;
    }

    private static void checkKey(JsonFields labels, String key) {
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST) {
            labels.reject(key, "is_label", "a label key must have 1 to " + LONGEST + " characters");
        } else if (RESERVED.matcher(key).matches() || !TextRule.isStorable(key)) {
            labels.reject(key, "is_label", "a label key must not start with kong, konnect, mesh, kic or _");
        }
    }
}
