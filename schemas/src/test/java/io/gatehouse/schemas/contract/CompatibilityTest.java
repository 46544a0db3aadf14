package io.gatehouse.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schema of this version and every released one read each other. {@code released/} holds a folder for each version,
 * with one self-contained file for each schema; {@link ReleaseSchemas} adds one.
 */
class CompatibilityTest {
    static final Path RELEASED = Path.of("released");
    private static final Map<String, Schema> CURRENT =
            Events.all().stream().collect(Collectors.toMap(Schema::getFullName, Function.identity()));

    static List<Path> released() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void aReleasedSchemaAndThisVersionReadEachOther(Path file) throws IOException {
        var released = new SchemaParser().parse(file).mainSchema();

        assertThat(CURRENT).as("nothing that was released is dropped").containsKey(released.getFullName());
        assertThat(Compatibility.breaks(released, Objects.requireNonNull(CURRENT.get(released.getFullName()))))
                .isEmpty();
    }

    @Test
    void aFieldWithoutDefaultIsABreak() {
        var released =
                SchemaBuilder.record("Sample").fields().requiredString("id").endRecord();
        var current = SchemaBuilder.record("Sample")
                .fields()
                .requiredString("id")
                .requiredString("added")
                .endRecord();

        assertThat(Compatibility.breaks(released, current))
                .singleElement()
                .asString()
                .contains("added");
    }

    @Test
    void aNarrowerTypeIsABreak() {
        var released =
                SchemaBuilder.record("Sample").fields().requiredLong("count").endRecord();
        var current =
                SchemaBuilder.record("Sample").fields().requiredInt("count").endRecord();

        assertThat(Compatibility.breaks(released, current)).isNotEmpty();
    }
}
