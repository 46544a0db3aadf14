package io.gatehouse.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;

/**
 * Keeps the schemas of a release, so that every later build is checked against them. Not part of the build; run once for each
 * release: {@code ./mvnw -pl schemas test -Dtest=ReleaseSchemas -Drelease=0.2.0}.
 */
class ReleaseSchemas {
    @Test
    void keepTheSchemasOfThisRelease() throws IOException {
        var release = System.getProperty("release");
        assertThat(release).as("-Drelease").isNotBlank();
        var folder = Files.createDirectories(CompatibilityTest.RELEASED.resolve(release));
        for (var schema : Events.all()) {
            Files.writeString(
                    folder.resolve(schema.getName() + ".avsc"), SchemaFormatter.format("json/pretty", schema) + "\n");
        }
        assertThat(folder).isNotEmptyDirectory();
    }
}
