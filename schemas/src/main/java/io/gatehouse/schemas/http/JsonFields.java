package io.gatehouse.schemas.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The properties of a JSON object in a request, read one by one and strictly. Everything that is wrong is collected, also
 * properties that nobody asked for, and answered together.
 *
 * <p>{@code otherwise} is what a property that is not given becomes: with null there it is required, unless the method
 * says that it is optional. So one form serves to create (nothing there) and to change (the present state there).
 */
public final class JsonFields {
    static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NO_UUID = new UUID(0, 0);

    private final String prefix;
    private final JsonNode given;
    private final Collection<InvalidParameter> invalid;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<JsonFields> nested = new ArrayList<>();

    private JsonFields(String prefix, JsonNode given, Collection<InvalidParameter> invalid) {
        this.prefix = prefix;
        this.given = given;
        this.invalid = invalid;
    }

    /**
     * Reads a form.
     *
     * @param form asks for each property that it knows; what it makes of invalid ones is thrown away
     * @throws ProblemException with status 400 if anything is wrong
     */
    public static <T> T read(JsonNode body, Function<JsonFields, T> form) {
        if (!body.isObject()) {
            throw ProblemException.badRequest(
                    List.of(new InvalidParameter("body", "is_object", "\"body\" must be an object").in("body")));
        }
        var invalid = new ArrayList<InvalidParameter>();
        var fields = new JsonFields("", body, invalid);
        var result = form.apply(fields);
        fields.refuseUnknown();
        if (!invalid.isEmpty()) {
            throw ProblemException.badRequest(invalid);
        }
        return result;
    }

    /** Names of all properties that are given. */
    public Collection<String> propertyNames() {
        return given.propertyNames();
    }

    /** Whether the property is given, be it null. */
    public boolean has(String name) {
        return given.has(name);
    }

    /** Whether the property is given as null. */
    public boolean isNull(String name) {
        return has(name) && given.get(name).isNull();
    }

    public String text(String name, TextRule rule, @Nullable String otherwise) {
        var text = optionalText(name, rule, otherwise);
        return text == null ? missing(name, "") : text;
    }

    /** A text that may be left out, but not be null. */
    public @Nullable String optionalText(String name, TextRule rule, @Nullable String otherwise) {
        var value = ask(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            return wrong(name, "is_string", "must be a string", "");
        }
        rule.check(path(name), value.stringValue()).ifPresent(this::add);
        return value.stringValue();
    }

    /** A text that may be left out or be null. */
    public @Nullable String nullableText(String name, TextRule rule, @Nullable String otherwise) {
        return skipNull(name) ? null : optionalText(name, rule, otherwise);
    }

    public boolean flag(String name, @Nullable Boolean otherwise) {
        var value = ask(name);
        if (value == null) {
            return otherwise == null ? missing(name, false) : otherwise;
        }
        return value.isBoolean() ? value.booleanValue() : wrong(name, "is_boolean", "must be true or false", false);
    }

    public int integer(String name, int minimum, @Nullable Integer otherwise) {
        var value = ask(name);
        if (value == null) {
            return otherwise == null ? missing(name, minimum) : otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            return wrong(name, "is_integer", "must be an integer", minimum);
        }
        if (value.intValue() < minimum) {
            add(InvalidParameter.minimum(path(name), "min", minimum, ""));
        }
        return value.intValue();
    }

    public UUID uuid(String name, @Nullable UUID otherwise) {
        var uuid = optionalUuid(name, otherwise);
        return uuid == null ? missing(name, NO_UUID) : uuid;
    }

    /** A UUID that may be left out or be null. */
    public @Nullable UUID nullableUuid(String name, @Nullable UUID otherwise) {
        return skipNull(name) ? null : optionalUuid(name, otherwise);
    }

    private @Nullable UUID optionalUuid(String name, @Nullable UUID otherwise) {
        var value = ask(name);
        return value == null ? otherwise : toUuid(name, value);
    }

    private UUID toUuid(String name, JsonNode value) {
        return value.isString() && UUID_FORM.matcher(value.stringValue()).matches()
                ? UUID.fromString(value.stringValue())
                : wrong(name, "is_uuid", "must be a UUID", NO_UUID);
    }

    /** Whether the property is given as one of several texts; asks nothing, so nothing is noted. */
    public boolean isOneOf(String name, List<String> choices) {
        return has(name)
                && given.get(name).isString()
                && choices.contains(given.get(name).stringValue());
    }

    /** Lets a property pass without a look. */
    public void ignore(String name) {
        asked.add(name);
    }

    /** The name of a property that must itself be a UUID. */
    public UUID keyAsUuid(String name) {
        return UUID_FORM.matcher(name).matches()
                ? UUID.fromString(name)
                : wrong(name, "is_uuid", "must have a UUID as its name", NO_UUID);
    }

    /** One of several texts. */
    public String choice(String name, List<String> choices, @Nullable String otherwise) {
        var value = ask(name);
        if (value == null) {
            return otherwise == null ? missing(name, "") : otherwise;
        }
        if (!value.isString() || !choices.contains(value.stringValue())) {
            add(InvalidParameter.choice(path(name), choices));
            return choices.getFirst();
        }
        return value.stringValue();
    }

    public List<String> texts(String name, ListRule size, TextRule rule, @Nullable List<String> otherwise) {
        return items(name, size, otherwise, item -> {
            if (!item.isString()) {
                return wrong(name, "is_string", "must hold strings only", "");
            }
            rule.check(path(name), item.stringValue()).ifPresent(this::add);
            return item.stringValue();
        });
    }

    public List<UUID> uuids(String name, ListRule size, @Nullable List<UUID> otherwise) {
        return items(name, size, otherwise, item -> toUuid(name, item));
    }

    private <T> List<T> items(String name, ListRule size, @Nullable List<T> otherwise, Function<JsonNode, T> read) {
        var value = ask(name);
        if (value == null) {
            return otherwise == null ? missing(name, List.of()) : otherwise;
        }
        if (!value.isArray()) {
            return wrong(name, "is_array", "must be an array", List.of());
        }
        size.check(path(name), value.size()).ifPresent(this::add);
        return value.valueStream().map(read).toList();
    }

    /** A nested object that must be given. */
    public JsonFields object(String name) {
        var object = optionalObject(name);
        return object == null ? missing(name, unheard()) : object;
    }

    /** A nested object; null when it is not given. */
    public @Nullable JsonFields optionalObject(String name) {
        var value = ask(name);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            return wrong(name, "is_object", "must be an object", unheard());
        }
        var fields = new JsonFields(path(name) + ".", value, invalid);
        nested.add(fields);
        return fields;
    }

    /** Nested objects in a list, none when it is not given. What is wrong with one is told by its place, as in {@code data[0].id}. */
    public List<JsonFields> objects(String name, ListRule size) {
        var value = ask(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return wrong(name, "is_array", "must be an array", List.of());
        }
        size.check(path(name), value.size()).ifPresent(this::add);
        return IntStream.range(0, value.size())
                .mapToObj(index -> element(name + "[" + index + "]", value.get(index)))
                .toList();
    }

    private JsonFields element(String place, JsonNode value) {
        if (!value.isObject()) {
            return wrong(place, "is_object", "must be an object", unheard());
        }
        var fields = new JsonFields(path(place) + ".", value, invalid);
        nested.add(fields);
        return fields;
    }

    /** Labels of something new. */
    public Map<String, String> labels(String name) {
        return Labels.read(this, name, Map.of(), false);
    }

    /** Labels after a change: given ones are added or replaced, those given as null go; null for all changes nothing. */
    public Map<String, String> changedLabels(String name, Map<String, String> present) {
        return skipNull(name) ? present : Labels.read(this, name, present, true);
    }

    /** The properties that nobody has asked for so far, as plain values; they count as known. */
    public Map<String, @Nullable Object> values() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        unasked().forEach(name -> {
            var value = given.get(name);
            asked.add(name);
            if (!TextRule.isStorable(value) || !TextRule.isStorable(name)) {
                wrong(name, "invalid", "must not contain NUL or broken characters", "");
            }
            values.put(name, value.isNull() ? null : StrictJson.mapper().treeToValue(value, Object.class));
        });
        return values;
    }

    private List<String> unasked() {
        return given.propertyNames().stream()
                .filter(Predicate.not(asked::contains))
                .toList();
    }

    /** Notes something that is wrong with a property. */
    public void reject(String name, @Nullable String rule, String reason) {
        add(new InvalidParameter(path(name), rule, reason));
    }

    void add(InvalidParameter parameter) {
        invalid.add(parameter.in("body"));
    }

    /** Path of a property from the body's root. */
    String path(String name) {
        return prefix + name;
    }

    private @Nullable JsonNode ask(String name) {
        asked.add(name);
        return given.get(name);
    }

    /** Whether the property is given as null, which is then dealt with. */
    private boolean skipNull(String name) {
        asked.add(name);
        return isNull(name);
    }

    private <T> T missing(String name, T instead) {
        add(InvalidParameter.required(path(name)));
        return instead;
    }

    private <T> T wrong(String name, String rule, String reason, T instead) {
        add(new InvalidParameter(path(name), rule, "value of \"" + path(name) + "\" " + reason));
        return instead;
    }

    /** Stands in for an object that is missing; what is wrong with it is of no interest. */
    private static JsonFields unheard() {
        return new JsonFields("", JsonNodeFactory.instance.objectNode(), new ArrayList<>());
    }

    private void refuseUnknown() {
        unasked().forEach(name -> add(InvalidParameter.unknown(path(name))));
        nested.forEach(JsonFields::refuseUnknown);
    }
}
