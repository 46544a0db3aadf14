package io.gatehouse.audit.reading.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.audit.Facts;
import io.gatehouse.audit.entry.ChainHead;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.entry.EntryJson;
import io.gatehouse.audit.entry.EntrySigner;
import io.gatehouse.audit.reading.CopiedEntry;
import io.gatehouse.audit.reading.EntryCopy;
import io.gatehouse.audit.reading.EntryQuery;
import io.gatehouse.audit.reading.RecordedEntry;
import io.gatehouse.schemas.test.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The copy with a real PostgreSQL. */
class EntryCopyIT {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final EntryQuery ALL = new EntryQuery(null, null, Set.of(), null, null);

    private final DriverManagerDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final EntryCopy copy = new JdbcEntryCopy(database);
    private final JdbcCopiedEntries entries = new JdbcCopiedEntries(jdbc);

    @BeforeEach
    void migrate() throws IOException {
        try (var script = Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V30__entry_copy.sql"))) {
            jdbc.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
    }

    @AfterEach
    void drop() {
        jdbc.sql("DROP TABLE entry, entry_copy, entry_number").update();
    }

    @Test
    void whatIsCopiedReadsBackAsItWas() {
        var chain = recorded(NOW, 3);

        add(chain);

        assertThat(entries.after(0, ALL, 10))
                .extracting(CopiedEntry::content)
                .containsExactlyElementsOf(chain.stream()
                        .map(entry -> EntryJson.text(entry.entry()))
                        .toList());
        assertThat(entries.after(0, ALL, 10))
                .allSatisfy(entry -> assertThat(EntryJson.text(EntryJson.entry(entry.content())))
                        .isEqualTo(entry.content()));
        assertThat(entries.heads()).singleElement().satisfies(head -> {
            assertThat(head.sequence()).isEqualTo(3);
            assertThat(head.hash()).isEqualTo(chain.getLast().entry().hash());
        });
    }

    @Test
    void rowsAndPositionsMoveTogetherOrNotAtAll() {
        var chain = recorded(NOW, 3);
        add(chain.subList(0, 1));
        jdbc.sql("ALTER TABLE entry_copy ADD CONSTRAINT broken CHECK (sequence < 2)")
                .update();

        assertThatThrownBy(() -> add(chain.subList(1, 3))).isNotNull();

        assertThat(entries.after(0, ALL, 10)).hasSize(1);
        assertThat(entries.newest()).isEqualTo(1);
        jdbc.sql("ALTER TABLE entry_copy DROP CONSTRAINT broken").update();
        try (var held = copy.hold().orElseThrow()) {
            assertThat(held.positions()).containsEntry(3, 1L);
        }
    }

    @Test
    void oneAtATimeFillsTheCopyAndTheNextOneMayWhenItsConnectionIsLost() throws SQLException {
        var first = copy.hold().orElseThrow();
        assertThat(copy.hold()).isEmpty();

        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query()
                .listOfRows();

        assertThat(first.held()).isFalse();
        try (var second = copy.hold().orElseThrow()) {
            assertThat(second.held()).isTrue();
        }
        first.close();
    }

    @Test
    void daysBeforeTheRetentionAreDroppedAndNotCopiedAgain() {
        var old = recorded(NOW.minusSeconds(86_400 * 3), 2);
        add(old);
        add(recorded(NOW, 1));
        assertThat(days()).containsExactly("entry_20260307", "entry_20260310");

        try (var held = copy.hold().orElseThrow()) {
            held.forgetBefore(NOW.minusSeconds(86_400));
            held.add(old, NOW.minusSeconds(86_400));
        }

        assertThat(days()).containsExactly("entry_20260310");
        assertThat(entries.after(0, ALL, 10)).hasSize(1);
    }

    @Test
    void anIdThatIsNoneAndCharactersThatNoDatabaseKeepsDoNotHoldUpTheCopy() {
        var odd = new ArrayList<RecordedEntry>();
        var fact = Facts.withPortal("no\0uuid", "a\0b\\u0000\"\n\u2028");
        odd.add(new RecordedEntry(3, 0, NOW, signer().next(ChainHead.EMPTY, fact)));

        add(odd);

        assertThat(entries.after(0, ALL, 10)).singleElement().satisfies(entry -> assertThat(
                        EntryJson.entry(entry.content()).fact())
                .isEqualTo(fact));
    }

    private void add(List<RecordedEntry> recorded) {
        try (var held = copy.hold().orElseThrow()) {
            held.add(recorded, LONG_AGO);
        }
    }

    private List<String> days() {
        return jdbc.sql(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'entry'::regclass ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static EntrySigner signer() {
        return new EntrySigner(Facts.key("one"));
    }

    /** The beginning of a chain, recorded at that time. */
    private static List<RecordedEntry> recorded(Instant at, int count) {
        var signer = signer();
        var head = ChainHead.EMPTY;
        var chain = new ArrayList<RecordedEntry>();
        for (var number = 0; number < count; number++) {
            Entry next = signer.next(head, Facts.numbered(number));
            chain.add(new RecordedEntry(3, number, at, next));
            head = next.head();
        }
        return chain;
    }

    private static DriverManagerDataSource database() {
        var database = TestPostgres.database("entry_copy");
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}
