package io.gatehouse.audit.reading.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The partitions of the table {@code entry}, one for each day (UTC). For one session. */
final class DayPartitions {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'entry_'uuuuMMdd");

    private final JdbcClient session;
    private final Set<LocalDate> present = new HashSet<>();

    DayPartitions(JdbcClient session) {
        this.session = session;
    }

    /** Makes the partition of that time unless it is there. Attached rather than made in place: readers go on meanwhile. */
    void ensure(Instant time) {
        var day = time.atOffset(ZoneOffset.UTC).toLocalDate();
        if (present.contains(day)) {
            return;
        }
        var name = NAME.format(day);
        if (!exists(name)) {
            session.sql("CREATE TABLE " + name + " (LIKE entry INCLUDING ALL)").update();
            session.sql("ALTER TABLE entry ATTACH PARTITION " + name + " FOR VALUES FROM ('" + day
                            + " 00:00:00Z') TO ('" + day.plusDays(1) + " 00:00:00Z')")
                    .update();
        }
        present.add(day);
    }

    /** Drops the partitions of the days that ended before that time. Waits a second for readers, then fails. */
    void dropBefore(Instant time) {
        session.sql("SET LOCAL lock_timeout = '1s'").update();
        var first = NAME.format(time.atOffset(ZoneOffset.UTC).toLocalDate());
        names().filter(name -> name.compareTo(first) < 0)
                .forEach(name -> session.sql("DROP TABLE " + name).update());
        present.clear();
    }

    private Stream<String> names() {
        return session
                .sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'entry'::regclass ORDER BY 1")
                .query(String.class)
                .list()
                .stream();
    }

    private boolean exists(String name) {
        return session.sql("SELECT to_regclass(:name) IS NOT NULL")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }
}
