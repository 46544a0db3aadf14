package io.gatehouse.local.gateway.schema;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a field may hold. The kinds and their names follow Kong's schema language. */
public sealed interface Type {
    /** A string of at least {@code minLength} characters; {@code oneOf} is empty when any value will do. */
    record Text(int minLength, List<String> oneOf, List<Rule<String>> rules) implements Type {}

    /** A number between two limits, both included; {@code oneOf} is empty when any value will do. */
    record Numeric(boolean whole, double least, double most, List<Integer> oneOf) implements Type {}

    /** True or false. */
    record Bool() implements Type {}

    /** A list; a set drops repeated elements. */
    record Items(boolean set, Type element, int minLength, List<Rule<JsonNode>> rules) implements Type {}

    /** An object with free keys. */
    record Dictionary(Type key, Type value) implements Type {}

    /** An object with known fields, Kong's "record". */
    record Group(List<Field> fields, List<Rule<JsonNode>> rules) implements Type {}

    /** The id of another entity; {@code cascade} says whether deleting that one deletes this one too. */
    record Reference(String collection, boolean cascade) implements Type {}

    /** Text of one character or more. */
    static Text text() {
        return new Text(1, List.of(), List.of());
    }

    /** Text of one character or more that passes a rule. */
    static Text text(Rule<String> rule) {
        return new Text(1, List.of(), List.of(rule));
    }

    /** One of the given words. */
    static Text oneOf(String... words) {
        return new Text(1, List.of(words), List.of());
    }

    /** A whole number within limits, both included. */
    static Numeric integer(double least, double most) {
        return new Numeric(true, least, most, List.of());
    }

    /** A list without repeated elements. */
    static Items set(Type element) {
        return new Items(true, element, 0, List.of());
    }

    /** A list. */
    static Items array(Type element) {
        return new Items(false, element, 0, List.of());
    }
}
