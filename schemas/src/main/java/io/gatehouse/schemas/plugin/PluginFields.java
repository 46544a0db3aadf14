package io.gatehouse.schemas.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields that the plugin knows besides those a strategy always has, by their paths; a dot leads into a record, or into the
 * records of a list.
 *
 * @see <a href="https://developer.konghq.com/plugins/openid-connect/reference/">OpenID Connect plugin, reference</a>
 */
final class PluginFields {
    private static final String FILE = "/openid-connect-fields.txt";
    private static final String SECRET = "secret ";
    private static final Map<String, String> TYPES = new HashMap<>();
    private static final Set<String> SECRETS = new HashSet<>();

    static {
        var type = "";
        for (var line : text().lines().filter(line -> !line.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                add(type, line.strip().split(" "));
            } else {
                type = line;
            }
        }
    }

    private PluginFields() {}

    private static String text() {
        try (var file = PluginFields.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String type, String... paths) {
        for (var path : paths) {
            TYPES.put(path, type.startsWith(SECRET) ? type.substring(SECRET.length()) : type);
            if (type.startsWith(SECRET)) {
                SECRETS.add(path);
            }
        }
    }

    /** Such as {@code string}, {@code string[]}, {@code record}; empty for a field that there is not. */
    static Optional<String> type(String path) {
        return Optional.ofNullable(TYPES.get(path));
    }

    /** Whether the field is a secret, or a list of records with secrets. */
    static boolean isSecret(String path) {
        return SECRETS.contains(path) || ("record[]".equals(TYPES.get(path)) && hasSecrets(path));
    }

    private static boolean hasSecrets(String record) {
        return SECRETS.stream().anyMatch(secret -> secret.startsWith(record + "."));
    }
}
