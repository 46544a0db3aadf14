package io.gatehouse.schemas.test.openapi;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place in an OpenAPI document. Going on from here follows references, also into other documents.
 *
 * @param node what stands there; a missing node where there is nothing
 */
public record Place(Documents documents, String file, JsonPointer pointer, JsonNode node) {
    static Place root(Documents documents, String file) {
        return new Place(documents, file, JsonPointer.empty(), documents.read(file));
    }

    public boolean exists() {
        return !node.isMissingNode();
    }

    public Place at(String name) {
        return followed(new Place(documents, file, pointer.appendProperty(name), node.path(name)));
    }

    private Place at(int index) {
        return followed(new Place(documents, file, pointer.appendIndex(index), node.path(index)));
    }

    private static Place followed(Place place) {
        var reference = place.node.path("$ref");
        return reference.isString() ? followed(place.target(reference.stringValue())) : place;
    }

    /** Where a reference leads to. */
    Place target(String reference) {
        var parts = reference.split("#", 2);
        var root = parts[0].isEmpty() ? root(documents, file) : root(documents, parts[0]);
        var to = JsonPointer.compile(parts[1]);
        return new Place(documents, root.file, to, root.node.at(to));
    }

    /** What this object holds, by name. */
    public List<String> names() {
        return node.propertyNames().stream().toList();
    }

    Stream<Place> members() {
        return names().stream().map(this::at);
    }

    /** What this array holds. */
    public Stream<Place> items() {
        return Stream.iterate(0, index -> index < node.size(), index -> index + 1)
                .map(this::at);
    }

    Optional<Place> ifExists() {
        return exists() ? Optional.of(this) : Optional.empty();
    }

    public String text(String name) {
        return node.path(name).asString("");
    }

    /** The texts of an array, or of a single value. */
    public List<String> texts(String name) {
        var value = node.path(name);
        return value.isArray()
                ? value.valueStream().map(Place::text).toList()
                : value.isMissingNode() ? List.of() : List.of(text(value));
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "null" : value.asString();
    }

    @Override
    public String toString() {
        return file + "#" + pointer;
    }
}
