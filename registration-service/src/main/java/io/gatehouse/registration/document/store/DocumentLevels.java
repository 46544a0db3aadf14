package io.gatehouse.registration.document.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where documents stand in their trees. */
class DocumentLevels {
    private static final String UPWARDS = """
            with recursive above as (
                select id, parent_id from document where id = :id
                union all
                select p.id, p.parent_id from document p join above on above.parent_id = p.id)
            """;

    private final JdbcClient jdbc;

    DocumentLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int depth(@Nullable UUID id) {
        return id == null
                ? 0
                : jdbc.sql(UPWARDS + "select count(*) from above")
                        .param("id", id)
                        .query(Integer.class)
                        .single();
    }

    int height(UUID id) {
        return jdbc.sql("""
                        with recursive below as (
                            select id, 1 as level from document where id = :id
                            union all
                            select c.id, level + 1 from document c join below on below.id = c.parent_id)
                        select max(level) from below
                        """).param("id", id).query(Integer.class).single();
    }

    boolean isWithin(UUID id, UUID other) {
        return jdbc.sql(UPWARDS + "select exists (select 1 from above where id = :other)")
                .param("id", id)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
