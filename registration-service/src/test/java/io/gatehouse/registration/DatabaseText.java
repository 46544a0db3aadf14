package io.gatehouse.registration;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything the database holds, as text, to search. */
public final class DatabaseText {
    private DatabaseText() {}

    /** Names of the tables with a row that holds the text, also as bytes. */
    public static List<String> tablesWith(JdbcClient jdbc, String text) {
        return tables(jdbc).stream().filter(table -> holds(jdbc, table, text)).toList();
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
    }

    private static boolean holds(JdbcClient jdbc, String table, String text) {
        return jdbc.sql("select exists (select 1 from " + table + " t where position(:text in t::text) > 0"
                        + " or position(encode(convert_to(:text, 'UTF8'), 'hex') in t::text) > 0)")
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}
