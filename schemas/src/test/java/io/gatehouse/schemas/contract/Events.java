package io.gatehouse.schemas.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of this version, as the generated classes hold them. */
final class Events {
    private static final Path SOURCES = Path.of("src/main/avro");

    private Events() {}

    static List<Schema> all() {
        try (var files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".avsc", ""))
                    .sorted()
                    .map(Events::schema)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Schema> records() {
        return all().stream()
                .filter(schema -> schema.getType() == Schema.Type.RECORD)
                .toList();
    }

    private static Schema schema(String name) {
        try {
            return SpecificData.get().getSchema(Class.forName("io.gatehouse.events." + name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no class was generated for " + name + ".avsc", e);
        }
    }
}
