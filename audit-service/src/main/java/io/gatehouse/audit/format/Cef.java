package io.gatehouse.audit.format;

import io.gatehouse.audit.entry.Fact;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The Common Event Format of ArcSight, version 0, as Konnect fills it in. Always one line.
 *
 * @see <a href="https://www.microfocus.com/documentation/arcsight/arcsight-smartconnectors-8.3/cef-implementation-standard/">
 *     CEF implementation standard</a>
 */
final class Cef {
    private Cef() {}

    /** The line without its signature. */
    static String line(Fact fact) {
        var line = new StringBuilder(512)
                .append(fact.occurredAt().truncatedTo(ChronoUnit.SECONDS))
                .append(" konghq.com CEF:0|KongInc");
        header(line, fact.eventProduct());
        header(line, "1.0");
        header(line, fact.eventClassId());
        header(line, fact.name());
        header(line, Integer.toString(fact.severity()));
        line.append('|');
        extension(line, LogFields.of(fact));
        return line.toString();
    }

    private static void header(StringBuilder line, String value) {
        line.append('|').append(escapedHeader(value));
    }

    private static void extension(StringBuilder line, Map<String, Object> fields) {
        var separator = "";
        for (var field : fields.entrySet()) {
            line.append(separator).append(field.getKey()).append('=');
            line.append(escapedValue(field.getValue().toString()));
            separator = " ";
        }
    }

    /** In the header, backslash and pipe are escaped; a line break is not allowed and becomes a space. */
    static String escapedHeader(String value) {
        return value.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace('\r', ' ')
                .replace('\n', ' ');
    }

    /** In a value, backslash, equals sign and line breaks are escaped. */
    static String escapedValue(String value) {
        return value.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
