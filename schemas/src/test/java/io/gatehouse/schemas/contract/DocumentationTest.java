package io.gatehouse.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
    private static final List<String> CARRIED_BY_EVENTS =
            List.of("event_id", "occurred_at", "organization_id", "trace_parent");

    static Stream<Schema> schemas() {
        return Events.all().stream();
    }

    static Stream<Schema> events() {
        return Events.records().stream().filter(schema -> !schema.getName().equals("AuditEntry"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaSaysWhatItIsFor(Schema schema) {
        assertThat(schema.getDoc()).as(schema.getName()).isNotBlank().endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyFieldSaysWhatItHoldsAndIsNamedInSnakeCase(Schema schema) {
        assertThat(fieldsOf(schema)).allSatisfy(field -> {
            assertThat(field.doc()).as(schema.getName() + "." + field.name()).isNotBlank();
            assertThat(field.name()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventCarriesIdTimeOrganisationAndTrace(Schema event) {
        assertThat(event.getFields().stream().map(Schema.Field::name)).containsAll(CARRIED_BY_EVENTS);
    }

    /** Under FULL_TRANSITIVE a field without default could never be removed, and a reader would need it for ever. */
    @ParameterizedTest
    @MethodSource("schemas")
    void everyOptionalFieldHasADefault(Schema schema) {
        assertThat(fieldsOf(schema))
                .filteredOn(field -> field.schema().isNullable())
                .allSatisfy(field ->
                        assertThat(field.hasDefaultValue()).as(field.name()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyEnumHasASymbolForWhatANewerWriterAdds(Schema schema) {
        if (schema.getType() == Schema.Type.ENUM) {
            assertThat(schema.getEnumDefault()).isEqualTo("UNKNOWN");
        }
    }

    private static List<Schema.Field> fieldsOf(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? schema.getFields() : List.of();
    }
}
