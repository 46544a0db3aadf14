package io.gatehouse.schemas.test.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of a document.
 *
 * @param path with the server's part, variables in braces
 * @param item the path's entry, which may hold parameters
 * @param place the operation's entry
 */
public record Operation(String method, String path, Place item, Place place) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern VERSION = Pattern.compile("/v[23]$");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** All operations of a document. */
    static List<Operation> of(Place document) {
        var server = document.node().at("/servers/0/url").asString("");
        var base = VERSION.matcher(server)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
        var paths = document.at("paths");
        return paths.names().stream()
                .flatMap(path -> of(base + path, paths.at(path)))
                .toList();
    }

    private static Stream<Operation> of(String path, Place item) {
        return item.names().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path, item, item.at(method)));
    }

    public String id() {
        return place.text("operationId");
    }

    public boolean matches(String actual) {
        return Pattern.matches(
                VARIABLE.splitAsStream(path)
                                .map(Pattern::quote)
                                .reduce((a, b) -> a + "[^/]+" + b)
                                .orElseThrow()
                        + (path.endsWith("}") ? "[^/]+" : ""),
                actual);
    }

    /** How many parts of the path are variables. */
    long variables() {
        return VARIABLE.matcher(path).results().count();
    }

    /** Names of the variables of the path that hold UUIDs. */
    public List<String> pathIds() {
        return parameters().stream()
                .filter(parameter -> parameter.text("in").equals("path"))
                .filter(parameter -> parameter.at("schema").text("format").equals("uuid"))
                .map(parameter -> parameter.text("name"))
                .toList();
    }

    /** Those of the path and those of the operation. */
    List<Place> parameters() {
        return Stream.concat(
                        item.at("parameters").items(), place.at("parameters").items())
                .toList();
    }

    /** Whether the query may hold a parameter. */
    public boolean takes(String parameter) {
        return parameters().stream().anyMatch(taken -> taken.text("name").equals(parameter));
    }

    /** Whether what it answers can be paged, sorted or filtered. */
    public boolean isList() {
        return method.equals("GET") && Stream.of("page[size]", "sort", "filter").anyMatch(this::takes);
    }

    /** What can be sorted by. */
    public List<String> sorts() {
        return parameters().stream()
                .filter(parameter -> parameter.text("name").equals("sort"))
                .flatMap(parameter -> sorts(parameter).stream())
                .toList();
    }

    /** The names that the pattern of our own parameter holds; none where it has no pattern. */
    static List<String> sorts(Place parameter) {
        var names = parameter.at("schema").text("pattern").replaceFirst("^\\^\\((.*)\\)\\(.*", "$1");
        return names.isEmpty() ? List.of() : List.of(names.split("\\|", -1));
    }

    /** What can be filtered by. */
    public List<String> filters() {
        return parameters().stream()
                .filter(parameter -> parameter.text("name").equals("filter"))
                .flatMap(parameter -> parameter.at("schema").at("properties").names().stream())
                .toList();
    }

    /** Whether someone unknown may be answered. */
    public boolean isOpen() {
        var security = place.at("security");
        return security.exists()
                && (security.node().isEmpty()
                        || security.items().anyMatch(way -> way.node().isEmpty()));
    }

    /** What a body must be like; empty where none is read. */
    public Optional<Place> requestSchema() {
        return place.at("requestBody")
                .at("content")
                .at("application/json")
                .at("schema")
                .ifExists();
    }

    public boolean needsBody() {
        return place.at("requestBody").node().path("required").asBoolean(false);
    }

    Optional<Place> response(int status) {
        return place.at("responses").at(String.valueOf(status)).ifExists();
    }

    List<Integer> statuses() {
        return place.at("responses").names().stream().map(Integer::valueOf).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
