package io.gatehouse.schemas.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;

/** What the registry knows: schemas by id, and the ids under each subject in the order of their versions. */
final class RegisteredSchemas {
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new LinkedHashMap<>();

    /** The id under which the schema is now registered; empty when it is not compatible with all before it. */
    synchronized OptionalInt register(String subject, Schema schema) {
        var versions = subjects.getOrDefault(subject, List.of());
        var known = versions.stream().filter(id -> byId(id).equals(schema)).findFirst();
        if (known.isPresent()) {
            return OptionalInt.of(known.get());
        }
        if (!compatible(schema, versions.stream().map(this::byId).toList())) {
            return OptionalInt.empty();
        }
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        var id = schemas.indexOf(schema) + 1;
        subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(id);
        return OptionalInt.of(id);
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** The ids of a subject, by version from 1; empty when there is no such subject. */
    synchronized List<Integer> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    /** The version of a schema under a subject. */
    synchronized OptionalInt version(String subject, Schema schema) {
        var ids = versions(subject);
        return IntStream.range(0, ids.size())
                .filter(i -> byId(ids.get(i)).equals(schema))
                .map(i -> i + 1)
                .findFirst();
    }

    synchronized Optional<Schema> schema(int id) {
        return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(byId(id));
    }

    private Schema byId(int id) {
        return schemas.get(id - 1);
    }

    /** FULL_TRANSITIVE. */
    private static boolean compatible(Schema schema, List<Schema> before) {
        try {
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(schema, before.reversed());
            return true;
        } catch (SchemaValidationException e) {
            return false;
        }
    }
}
