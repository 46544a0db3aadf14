package io.gatehouse.audit.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides what may be a secret in records that anyone may have written: values under names of secrets, tokens in the compact form
 * of JOSE, credentials of HTTP, and private keys. What is hidden keeps its length.
 */
public final class Mask {
    private static final String HIDDEN = "****";
    private static final String NAME =
            "(?:[\\w-]*(?:secret|password|passwd|api_?key|private_?key|authorization|access_?key|passphrase)[\\w-]*|[\\w-]*token|sealed_[\\w-]*|d)";
    private static final Pattern SECRET_NAME = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?<=[\"']" + "(?-i:)" + ")(?!)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\"" + NAME + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE),
            Pattern.compile("\\b" + NAME + "=([^&\\s\"]+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(eyJ[\\w-]{8,}(?:\\.[\\w-]*){2,4})"),
            Pattern.compile("\\b(?:Bearer|Basic)\\s+([\\w.~+/=-]+)", Pattern.CASE_INSENSITIVE),
            Pattern.compile("PRIVATE KEY-----([\\s\\S]*?)(?:-----END|$)"));

    private Mask() {}

    /** The bytes, secrets replaced by asterisks. */
    public static byte[] bytes(byte[] bytes) {
        return text(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text, secrets replaced by asterisks. */
    public static String text(String text) {
        var masked = new StringBuilder(text);
        for (var secret : SECRETS) {
            var matcher = secret.matcher(text);
            while (matcher.find()) {
                for (var index = matcher.start(1); index < matcher.end(1); index++) {
                    masked.setCharAt(index, '*');
                }
            }
        }
        return masked.toString();
    }

    /** Decoded fields, secrets replaced. */
    public static Map<String, @Nullable Object> fields(Map<String, @Nullable Object> fields) {
        var masked = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> masked.put(name, value(name, value)));
        return masked;
    }

    private static @Nullable Object value(String name, @Nullable Object value) {
        if (value != null && SECRET_NAME.matcher(name).matches() && !(value instanceof Boolean)) {
            return HIDDEN;
        }
        return switch (value) {
            case String text -> text(text);
            case List<?> items -> items(name, items);
            case Map<?, ?> map -> members(map);
            case null, default -> value;
        };
    }

    private static List<@Nullable Object> items(String name, List<?> items) {
        var masked = new ArrayList<@Nullable Object>();
        items.forEach(item -> masked.add(value(name, item)));
        return masked;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> map) {
        var masked = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> masked.put(String.valueOf(name), value(String.valueOf(name), value)));
        return masked;
    }
}
