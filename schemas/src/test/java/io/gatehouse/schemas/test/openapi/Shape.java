package io.gatehouse.schemas.test.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All fields of a schema by their path, whatever references, compositions and alternatives it is made of. An alternative that
 * a value tells from others stands in angle brackets: {@code data[]<okta>.name}.
 */
final class Shape {
    private static final List<String> TELLING =
            List.of("provider_type", "strategy_type", "credential_type", "event_type", "dimension", "type");

    private final Map<String, Field> fields = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    private Shape() {}

    static Map<String, Field> of(Place schema) {
        var shape = new Shape();
        shape.add("", List.of(schema), true);
        return shape.fields;
    }

    private void add(String path, List<Place> together, boolean required) {
        var key = together.toString();
        if (!open.add(key)) {
            return; // it contains itself
        }
        var alternatives =
                together.stream().map(Shape::alternatives).reduce(Shape::each).orElseThrow();
        for (var alternative : alternatives) {
            var here = alternatives.size() > 1 ? path + label(alternative) : path;
            fields.merge(here, Field.of(alternative, required), Field::or);
            children(here, alternative);
        }
        open.remove(key);
    }

    private void children(String path, List<Place> alternative) {
        var required = alternative.stream()
                .flatMap(schema -> schema.texts("required").stream())
                .collect(Collectors.toSet());
        properties(alternative).forEach((name, schemas) -> add(path + "." + name, schemas, required.contains(name)));
        list(alternative, "items").ifPresent(path + "[]", this);
        list(alternative, "additionalProperties").ifPresent(path + ".*", this);
    }

    private record Inner(List<Place> schemas) {
        void ifPresent(String path, Shape shape) {
            if (!schemas.isEmpty()) {
                shape.add(path, schemas, true);
            }
        }
    }

    private static Inner list(List<Place> schemas, String keyword) {
        return new Inner(schemas.stream()
                .map(schema -> schema.at(keyword))
                .filter(schema -> schema.node().isObject())
                .toList());
    }

    private static Map<String, List<Place>> properties(List<Place> schemas) {
        var properties = new LinkedHashMap<String, List<Place>>();
        for (var schema : schemas) {
            var declared = schema.at("properties");
            declared.names().forEach(name -> properties
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .add(declared.at(name)));
        }
        return properties;
    }

    /** The ways to fulfil a schema, each a list of schemas that apply together. */
    private static List<List<Place>> alternatives(Place schema) {
        var all = List.of(List.of(schema));
        for (var part : schema.at("allOf").items().toList()) {
            all = each(all, alternatives(part));
        }
        var choice = Stream.of("oneOf", "anyOf")
                .flatMap(keyword -> schema.at(keyword).items())
                .flatMap(part -> alternatives(part).stream())
                .toList();
        return choice.isEmpty() ? all : each(all, choice);
    }

    private static List<List<Place>> each(List<List<Place>> one, List<List<Place>> other) {
        return one.stream()
                .flatMap(a -> other.stream()
                        .map(b -> Stream.concat(a.stream(), b.stream()).toList()))
                .toList();
    }

    private static String label(List<Place> alternative) {
        var properties = properties(alternative);
        return TELLING.stream()
                .flatMap(name -> Stream.ofNullable(properties.get(name)))
                .map(schemas -> Field.of(schemas, true).values())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .map(values -> "<" + String.join("|", values) + ">")
                .orElse("");
    }
}
