package io.gatehouse.schemas.test.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what one of Kong's documents has and ours lacks, and where a client of theirs could not read our answers. */
final class Comparison {
    private static final Pattern SORTED = Pattern.compile("^\\s*-\\s*(\\w+)", Pattern.MULTILINE);
    private static final Pattern FILTERED = Pattern.compile("filter\\[(\\w+)].*");

    private final List<String> differences = new ArrayList<>();
    private final Predicate<Operation> which;

    /** Compares those of Kong's operations only. */
    Comparison(Predicate<Operation> which) {
        this.which = which;
    }

    /**
     * What is different, in words.
     *
     * @param prefix what our paths have in front
     */
    List<String> differences(Place kongs, String ours, String prefix) {
        for (var kong : Operation.of(kongs)) {
            if (which.test(kong)) {
                find(ours, kong, prefix).ifPresentOrElse(own -> compare(kong, own), () -> missing(kong));
            }
        }
        return differences;
    }

    private static Optional<Operation> find(String document, Operation kong, String prefix) {
        var path = prefix + (kong.path().equals("/") ? "" : kong.path());
        return OpenApi.operations(document).stream()
                .filter(own -> own.method().equals(kong.method()) && own.path().equals(path))
                .findFirst();
    }

    private void missing(Operation kong) {
        differences.add(kong + ": missing");
    }

    private void compare(Operation kong, Operation own) {
        if (!kong.id().isEmpty() && !kong.id().equals(own.id())) {
            differences.add(kong + ": operationId " + own.id() + " instead of " + kong.id());
        }
        var lacking = new TreeSet<>(parameters(kong));
        lacking.removeAll(parameters(own));
        lacking.forEach(name -> differences.add(own.id() + ": parameter " + name + " is missing"));
        kong.requestSchema().ifPresent(schema -> requests(own, Shape.of(schema)));
        for (var status : kong.statuses()) {
            own.response(status)
                    .ifPresentOrElse(
                            response ->
                                    responses(own, status, kong.response(status).orElseThrow(), response),
                            () -> differences.add(own.id() + ": status " + status + " is missing"));
        }
    }

    /** Names of query parameters, and what may be sorted and filtered by. */
    private static Set<String> parameters(Operation operation) {
        var names = new TreeSet<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.text("name");
            var filter = FILTERED.matcher(name);
            switch (name) {
                case "filter" ->
                    parameter.at("schema").at("properties").names().forEach(by -> names.add("filter " + by));
                case "sort" -> sorted(parameter).forEach(by -> names.add("sort " + by));
                default -> names.add(filter.matches() ? "filter " + filter.group(1) : name);
            }
        }
        names.remove("Accept"); // says nothing that the content types do not say
        return names;
    }

    private static List<String> sorted(Place parameter) {
        var ours = Operation.sorts(parameter);
        return ours.isEmpty()
                ? SORTED.matcher(parameter.text("description"))
                        .results()
                        .map(by -> by.group(1))
                        .toList()
                : ours;
    }

    private void requests(Operation own, Map<String, Field> kongs) {
        own.requestSchema()
                .ifPresentOrElse(
                        schema -> new FieldComparison(own.id() + " request", differences)
                                .requests(kongs, Shape.of(schema)),
                        () -> differences.add(own.id() + ": request body is missing"));
    }

    private void responses(Operation own, int status, Place kong, Place ours) {
        for (var type : kong.at("content").names()) {
            var schema = ours.at("content").at(type.replace("image/jpg", "image/jpeg"));
            if (!schema.exists()) {
                differences.add(own.id() + " " + status + ": content type " + type + " is missing");
            } else if (type.endsWith("json")) {
                new FieldComparison(own.id() + " " + status, differences)
                        .responses(Shape.of(kong.at("content").at(type).at("schema")), Shape.of(schema.at("schema")));
            }
        }
    }
}
