package io.gatehouse.audit.reading.store;

import io.gatehouse.audit.reading.CopiedEntries;
import io.gatehouse.audit.reading.CopiedEntry;
import io.gatehouse.audit.reading.CopiedHead;
import io.gatehouse.audit.reading.EntryPage;
import io.gatehouse.audit.reading.EntryQuery;
import io.gatehouse.audit.reading.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table {@code entry}. Whatever the number of entries, a call reads about as many rows as it gives. */
class JdbcCopiedEntries implements CopiedEntries {
    private static final String SELECT = "SELECT number, occurred_at, content FROM entry";

    private final JdbcClient jdbc;

    JdbcCopiedEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public EntryPage page(EntryQuery query, @Nullable PageCursor cursor, int size) {
        if (cursor != null && cursor.backwards()) {
            var newer = list(at(query, cursor, ">"), "occurred_at, number", size);
            return new EntryPage(newer.reversed(), true);
        }
        var conditions = cursor == null ? new Conditions(query) : at(query, cursor, "<");
        var found = list(conditions, "occurred_at DESC, number DESC", size + 1);
        return new EntryPage(found.subList(0, Math.min(size, found.size())), found.size() > size);
    }

    private static Conditions at(EntryQuery query, PageCursor cursor, String side) {
        return new Conditions(query)
                .and(
                        "(occurred_at, number) " + side + " (:at, :number)",
                        Map.of("at", cursor.occurredAt().atOffset(ZoneOffset.UTC), "number", cursor.number()));
    }

    @Override
    public List<CopiedEntry> after(long number, EntryQuery query, int size) {
        return list(new Conditions(query).and("number > :number", Map.of("number", number)), "number", size);
    }

    private List<CopiedEntry> list(Conditions conditions, String order, int size) {
        return jdbc.sql(SELECT + conditions.where() + " ORDER BY " + order + " LIMIT " + size)
                .params(conditions.parameters())
                .query(JdbcCopiedEntries::entry)
                .list();
    }

    @Override
    public long newest() {
        return jdbc.sql("SELECT last FROM entry_number").query(Long.class).single();
    }

    @Override
    public List<CopiedHead> heads() {
        return jdbc.sql("SELECT * FROM entry_copy ORDER BY partition")
                .query(JdbcCopiedEntries::head)
                .list();
    }

    private static CopiedEntry entry(ResultSet row, int number) throws SQLException {
        return new CopiedEntry(
                row.getLong("number"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("content"));
    }

    private static CopiedHead head(ResultSet row, int number) throws SQLException {
        return new CopiedHead(
                row.getInt("partition"),
                row.getLong("sequence"),
                row.getString("hash"),
                row.getObject("entry_id", UUID.class),
                row.getString("key_id"),
                row.getString("signature"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
