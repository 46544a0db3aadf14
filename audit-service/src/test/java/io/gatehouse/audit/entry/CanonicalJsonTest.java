package io.gatehouse.audit.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "\"",
            "\\",
            "/",
            "\n",
            "\r",
            "\t",
            "\b",
            "\f",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u0080",
            "é",
            "ö",
            "\u2028",
            "\ufb33",
            "\ud83d\ude00",
            "€",
            "=",
            "|",
            " ");

    @Test
    void isWhatTheReferenceImplementationWritesWhateverTheStringsHold() throws IOException {
        var random = new Random(8785);
        for (var round = 0; round < 2000; round++) {
            var object = object(random, 3);
            assertThat(CanonicalJson.of(object))
                    .isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(object)).getEncodedString());
        }
    }

    @Test
    void refusesNumbersThatReadersWouldRound() {
        var object = Map.of("n", (1L << 53) + 1);
        assertThatThrownBy(() -> CanonicalJson.of(object)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatEntriesDoNotHold() {
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> object(Random random, int depth) {
        var object = new HashMap<String, Object>();
        for (var member = random.nextInt(6); member > 0; member--) {
            object.put(text(random), value(random, depth));
        }
        return object;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 4)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong(-(1L << 53), 1L << 53);
            case 2 -> random.nextBoolean();
            case 3 -> text(random);
            default -> object(random, depth - 1);
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var piece = random.nextInt(8); piece > 0; piece--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
