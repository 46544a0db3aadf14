package io.gatehouse.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.audit.Facts;
import io.gatehouse.audit.entry.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever stands in an entry, a reader that follows the rules of CEF gets it back. */
class CefEscapingTest {
    private static final String CHARACTERS = "|=\\\n\r\t \"'a b=c|d\\e sig=é\u2028";

    @Test
    void whateverTextIsInAnEntryItsLineReadsBackTheSame() {
        var random = new Random(20_261_121);
        for (var round = 0; round < 5000; round++) {
            var name = text(random);
            var attributes = Map.of("one", text(random), "two", text(random), "three", text(random));
            var line = LogFormat.CEF.signedText(fact(name, attributes));

            assertThat(line).doesNotContain("\n", "\r");
            assertThat(line).as("without a signature of its own").doesNotContain(" sig=");
            assertThat(header(line)[5]).isEqualTo(name.replace('\r', ' ').replace('\n', ' '));
            assertThat(extension(header(line)[7])).containsAllEntriesOf(attributes);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, CHARACTERS.length())
                .mapToObj(index -> String.valueOf(CHARACTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    private static Fact fact(String name, Map<String, String> attributes) {
        var like = Facts.application();
        return new Fact(
                like.entryId(),
                like.eventId(),
                like.occurredAt(),
                like.organizationId(),
                like.entryClass(),
                like.eventProduct(),
                like.eventClassId(),
                name,
                like.severity(),
                like.portalId(),
                like.applicationId(),
                like.principalId(),
                like.traceId(),
                new TreeMap<>(attributes),
                like.source());
    }

    /** Seven fields that end in a pipe, each unescaped, and the rest as it stands. */
    private static String[] header(String line) {
        var fields = new String[8];
        var field = new StringBuilder();
        var number = 0;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (number == 7) {
                field.append(c);
            } else if (c == '\\') {
                field.append(line.charAt(++i));
            } else if (c == '|') {
                fields[number++] = field.toString();
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields[number] = field.toString();
        return fields;
    }

    private static Map<String, String> extension(String text) {
        var fields = new HashMap<String, String>();
        Arrays.stream(text.split(" (?=\\w+=)", -1)).forEach(field -> {
            var equals = field.indexOf('=');
            fields.put(field.substring(0, equals), unescaped(field.substring(equals + 1)));
        });
        return fields;
    }

    private static String unescaped(String value) {
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            text.append(c == '\\' ? meant(value.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
