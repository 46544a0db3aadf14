package io.gatehouse.local.gateway.schema;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The conditions over several fields that the entities use, with Kong's complaints. */
final class Checks {
    private Checks() {}

    /** At least one of the fields says something. */
    static Check atLeastOneOf(String... fields) {
        return (entity, operation, found) -> {
            if (Arrays.stream(fields).noneMatch(field -> isFilled(entity, field))) {
                var when = operation == Operation.UPDATE ? "when updating, " : "";
                found.addToEntity(when + "at least one of these fields must be non-empty: " + quoted(fields));
            }
        };
    }

    /** Exactly one of the fields says something. */
    static Check onlyOneOf(String... fields) {
        return (entity, operation, found) -> {
            if (Arrays.stream(fields).filter(field -> isFilled(entity, field)).count() != 1) {
                found.addToEntity("exactly one of these fields must be non-empty: " + quoted(fields));
            }
        };
    }

    /** When a route speaks {@code protocol} and none of those before it, one of the fields says something. */
    static Check reachable(List<String> before, String protocol, String... fields) {
        return (entity, operation, found) -> {
            var spoken = words(entity, "protocols");
            if (spoken.contains(protocol)
                    && before.stream().noneMatch(spoken::contains)
                    && Arrays.stream(fields).noneMatch(field -> isFilled(entity, field))) {
                found.addToEntity("must set one of %s when 'protocols' is '%s'".formatted(quoted(fields), protocol));
            }
        };
    }

    /** When the condition on one field holds, another is null. */
    static Check nullWhen(String field, Predicate<String> condition, String other) {
        return when(field, condition, other, value -> value.isNull() ? null : "value must be null");
    }

    /** When the condition on one field holds, another passes a rule. */
    static Check when(String field, Predicate<String> condition, String other, Rule<JsonNode> rule) {
        return (entity, operation, found) -> {
            var given = at(entity, field);
            if (!given.isValueNode() || !condition.test(given.asString())) {
                return;
            }
            var complaint = rule.violation(at(entity, other));
            if (complaint != null) {
                found.add(other, complaint);
                found.addToEntity("failed conditional validation given value of field '" + field + "'");
            }
        };
    }

    /** A rule for a text that must be there. */
    static Rule<JsonNode> present(Rule<String> rule) {
        return value -> value.isString() ? rule.violation(value.asString()) : Validator.MISSING;
    }

    /** A rule for a list that must hold a word. */
    static Rule<JsonNode> containing(String word) {
        return value -> {
            for (var element : value) {
                if (element.asString().equals(word)) {
                    return null;
                }
            }
            return value.isNull() ? null : "expected to contain: " + word;
        };
    }

    /** SNIs are only seen by protocols with TLS. */
    static void snisNeedTls(ObjectNode route, Operation operation, Violations found) {
        var spoken = words(route, "protocols");
        var tls = List.of("grpcs", "https", "tls", "tls_passthrough");
        if (isFilled(route, "snis") && spoken.stream().noneMatch(tls::contains)) {
            found.add("snis", "length must be 0");
            found.addToEntity(
                    "'snis' can only be set when 'protocols' is 'grpcs', 'https', 'tls' or 'tls_passthrough'");
        }
    }

    static boolean isFilled(ObjectNode entity, String field) {
        var value = at(entity, field);
        return value.isString()
                ? !value.asString().isEmpty()
                : value.isContainer() ? !value.isEmpty() : isScalar(value);
    }

    private static boolean isScalar(JsonNode value) {
        return value.isNumber() || value.isBoolean();
    }

    private static JsonNode at(ObjectNode entity, String field) {
        JsonNode value = entity;
        for (var step : field.split("\\.", -1)) {
            value = value.path(step);
        }
        return value instanceof MissingNode ? entity.nullNode() : value;
    }

    private static List<String> words(ObjectNode entity, String field) {
        return entity.path(field)
                .valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private static String quoted(String... fields) {
        return Arrays.stream(fields).map(field -> "'" + field + "'").collect(Collectors.joining(", "));
    }
}
