package io.gatehouse.registration.openapi.hostile;

import io.gatehouse.schemas.test.openapi.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes values that a schema allows. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SAMPLES = List.of(
            "abc",
            "a-b_1",
            "abcdefghijkl_1",
            "openapi.yaml",
            "data:image/png;base64,iVBORw0KGgo=",
            "data:image/jpeg;base64,/9j/4AAQ",
            "data:image/gif;base64,R0lGODlh",
            "data:image/x-icon;base64,AAABAA==",
            "4XX",
            "0ab1c2d3-0000-4000-8000-000000000001");
    private static final int DEEP = 6;

    private final Dice dice;
    private final Known known;

    Values(Dice dice, Known known) {
        this.dice = dice;
        this.known = known;
    }

    JsonNode of(Place schema) {
        return of(schema, 0);
    }

    private JsonNode of(Place schema, int depth) {
        var choices = schema.at("oneOf").exists() ? schema.at("oneOf") : schema.at("anyOf");
        if (choices.exists()) {
            return of(dice.one(choices.items().toList()), depth);
        }
        if (schema.at("enum").exists()) {
            return dice.one(schema.node().path("enum").valueStream().toList());
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> JSON.stringNode(text(schema));
            case "integer", "number" ->
                JSON.numberNode(schema.node().path("minimum").asInt(0) + dice.below(900));
            case "boolean" -> JSON.booleanNode(dice.chance(0.5));
            case "null" -> JSON.nullNode();
            default -> JsonMapper.shared().readTree("[1, {\"a\": \"b\"}]");
        };
    }

    private String type(Place schema) {
        var types = schema.texts("type");
        return types.isEmpty() ? "" : dice.one(types);
    }

    private JsonNode object(Place schema, int depth) {
        var object = JSON.objectNode();
        var required = schema.texts("required");
        var properties = schema.at("properties");
        for (var name : properties.names()) {
            if (required.contains(name) || (depth < DEEP && dice.chance(0.5))) {
                object.set(name, of(properties.at(name), depth + 1));
            }
        }
        if (schema.at("additionalProperties").node().isObject()) {
            object.set(
                    dice.chance(0.5) ? "env" : dice.uuid().toString(),
                    of(schema.at("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(Place schema, int depth) {
        var array = JSON.arrayNode();
        var least = schema.node().path("minItems").asInt(0);
        var most = Math.min(schema.node().path("maxItems").asInt(3), depth < DEEP ? 3 : least);
        IntStream.range(0, least + dice.below(Math.max(1, most - least + 1)))
                .forEach(index -> array.add(of(schema.at("items"), depth + 1)));
        return array;
    }

    private String text(Place schema) {
        if (schema.at("pattern").exists()) {
            var fitting =
                    SAMPLES.stream().filter(sample -> fits(schema, sample)).toList();
            return fitting.isEmpty() ? "abc" : dice.one(fitting);
        }
        return switch (schema.text("format")) {
            case "uuid" ->
                dice.chance(0.6) ? dice.one(known.all()) : dice.uuid().toString();
            case "uri" -> "https://example.org/" + dice.below(1000);
            case "email" -> "dana-" + dice.uuid() + "@example.org";
            case "hostname" -> "h" + dice.uuid() + ".example.org";
            case "date-time" -> "2026-01-0" + (1 + dice.below(9)) + "T00:00:00Z";
            case "byte" -> Base64.getEncoder().encodeToString(dice.text(20).getBytes(StandardCharsets.UTF_8));
            default ->
                dice.text(1
                        + dice.below(
                                Math.min(40, schema.node().path("maxLength").asInt(40))));
        };
    }

    private static boolean fits(Place schema, String sample) {
        return Pattern.compile(schema.text("pattern")).matcher(sample).find();
    }
}
