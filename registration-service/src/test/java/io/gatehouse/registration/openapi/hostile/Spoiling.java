package io.gatehouse.registration.openapi.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies improper, in one place or as a whole. */
final class Spoiling {
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "17",
            "-1",
            "1e400",
            "0.1",
            "12345678901234567890123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":{\"b\":1}}",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00x\"",
            "\"\\u202e\"",
            "\"2026-13-45T99:99:99Z\"",
            "\"//\"",
            "\"http://\"",
            "\"javascript:x\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "[null]",
            "[{}]",
            "[1,\"a\",null]",
            "{\"\":\"\"}");

    private final Dice dice;
    private final List<UnaryOperator<String>> wholes = List.of(
            body -> "",
            body -> " ",
            body -> "[" + body + "]",
            body -> "\"text\"",
            body -> "17",
            body -> "null",
            body -> "{",
            body -> body.substring(0, body.length() / 2),
            body -> body + body,
            body -> "\ufeff" + body,
            body -> body.replaceFirst("\\{", "{\"name\":1,\"name\":2,"),
            body -> body.replaceFirst("\\{", "{\"id\":\"x\",\"__proto__\":{},\"created_at\":null,"),
            body -> body.replace('"', '\''),
            body -> "{\"name\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
            body -> "{\"name\":\"" + "x".repeat(100_000) + "\"}",
            body -> "name=x&display_name=y");

    Spoiling(Dice dice) {
        this.dice = dice;
    }

    /** The bytes of a body that is not as it should be. */
    byte[] spoiled(JsonNode body) {
        if (dice.chance(0.25)) {
            return bytes(dice.one(wholes).apply(body.toString()));
        }
        if (dice.chance(0.03)) {
            return new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'};
        }
        var places = places(body);
        return bytes(places.isEmpty() ? dice.one(WRONG) : inOnePlace(body, dice.one(places)));
    }

    /** A member of an object or an element of an array, by what stands there. */
    private record Spot(JsonNode parent, String name) {}

    private String inOnePlace(JsonNode body, Spot spot) {
        var mark = "\"@@\"";
        var wrong = dice.chance(0.1) ? "\"" + "y".repeat(257 + dice.below(5000)) + "\"" : dice.one(WRONG);
        if (dice.chance(0.15)) {
            return body.toString()
                    .replaceFirst("\\{", "{\"unknown_" + dice.below(99) + "\":" + quoted(wrong) + ",")
                    .replace(",}", "}");
        }
        if (spot.parent() instanceof ObjectNode object) {
            if (dice.chance(0.2)) {
                object.remove(spot.name());
                return body.toString();
            }
            object.put(spot.name(), "@@");
        } else if (spot.parent() instanceof ArrayNode array) {
            array.set(Integer.parseInt(spot.name()), "@@");
        }
        return body.toString().replace(mark, wrong);
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private static List<Spot> places(JsonNode node) {
        var places = new ArrayList<Spot>();
        if (node.isObject()) {
            node.propertyNames().forEach(name -> {
                places.add(new Spot(node, name));
                places.addAll(places(node.path(name)));
            });
        } else {
            for (var index = 0; index < node.size(); index++) {
                places.add(new Spot(node, String.valueOf(index)));
                places.addAll(places(node.path(index)));
            }
        }
        return places;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
