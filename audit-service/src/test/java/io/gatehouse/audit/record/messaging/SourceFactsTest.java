package io.gatehouse.audit.record.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.gatehouse.audit.Facts;
import io.gatehouse.audit.Golden;
import io.gatehouse.audit.entry.CanonicalEntry;
import io.gatehouse.audit.entry.Source;
import io.gatehouse.audit.format.LogFormat;
import io.gatehouse.events.AuditEntry;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.consuming.UnusableRecordException;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SourceFactsTest {
    /** Records that are part of others. */
    private static final Set<String> PARTS = Set.of("RefusalReason", "EntityError");

    private final SourceFacts facts = new SourceFacts(Facts.ORGANIZATION);

    static Stream<SpecificRecordBase> events() {
        return Events.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventBecomesTheEntryInItsFile(SpecificRecordBase event) throws IOException {
        var fact = facts.of(record(Events.topic(event), "key", event));
        var json = CanonicalEntry.of(fact, 1, "", "key");
        var pretty = JsonMapper.builder().build().readTree(json).toPrettyString();
        Golden.assertMatches("facts/" + event.getSchema().getName() + ".json", pretty + "\n");
    }

    @ParameterizedTest
    @MethodSource("events")
    void noSecretAddressOrFreeTextOfAnEventGetsIntoItsEntry(SpecificRecordBase event) {
        var fact = facts.of(record(Events.topic(event), "key", event));
        assertThat(CanonicalEntry.of(fact, 1, "", "key")).doesNotContain(Events.SECRET);
        for (var format : LogFormat.values()) {
            assertThat(format.signedText(fact)).doesNotContain(Events.SECRET);
        }
    }

    @Test
    void everyEventOfTheContractHasItsEntry() {
        var written = new ClassFileImporter()
                .importPackages("io.gatehouse.events").stream()
                        .filter(type -> type.isAssignableTo(SpecificRecordBase.class))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("AuditEntry") && !PARTS.contains(name));
        assertThat(events().map(event -> event.getSchema().getName()))
                .containsExactlyInAnyOrderElementsOf(written.toList());
    }

    @Test
    void theRulesNameOnlyFieldsThatExist() {
        LifecycleRule.ALL.forEach(
                (type, rule) -> assertThat(Events.filled(type, 1).getSchema().getFields())
                        .extracting(field -> field.name())
                        .containsAll(rule.attributes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcr-provider", "auth-strategy", "api-product-version", "portal", "publication"})
    void aTombstoneOfTheCatalogBecomesAnEntryNamedAfterWhereItStands(String kind) throws IOException {
        var fact = facts.of(record(Topics.CATALOG_EVENTS, kind + ":" + Facts.PORTAL, null));
        var json = CanonicalEntry.of(fact, 1, "", "key");
        Golden.assertMatches(
                "facts/tombstone-" + kind + ".json",
                JsonMapper.builder().build().readTree(json).toPrettyString() + "\n");
    }

    @Test
    void aTombstoneElsewhereIsUnusable() {
        var tombstone = record(Topics.CLIENT_EVENTS, "portal:1", null);
        assertThatThrownBy(() -> facts.of(tombstone)).isInstanceOf(UnusableRecordException.class);
    }

    @Test
    void aTombstoneOfAnUnknownKindIsUnusable() {
        var tombstone = record(Topics.CATALOG_EVENTS, "teapot:1", null);
        assertThatThrownBy(() -> facts.of(tombstone)).isInstanceOf(UnusableRecordException.class);
    }

    @Test
    void anEntryAmongTheSourcesIsUnusable() {
        var entry = record(Topics.OBSERVATIONS, "key", new AuditEntry());
        assertThatThrownBy(() -> facts.of(entry)).isInstanceOf(UnusableRecordException.class);
    }

    private static SourceRecord record(String topic, String key, @Nullable SpecificRecordBase event) {
        var timestamp = Instant.parse("2026-03-01T09:00:00.777Z");
        return new SourceRecord(new Source(topic, 2, 17), timestamp, key, event);
    }
}
