package io.gatehouse.gatewayconfig.wanted.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Answers about many owners at once. */
final class Groups {
    private Groups() {}

    /** Rows by the text in their first column, each group in the order of the rows. */
    static <T> Map<String, List<T>> of(StatementSpec question, RowMapper<T> mapper) {
        var groups = new HashMap<String, List<T>>();
        RowCallbackHandler collect = row -> groups.computeIfAbsent(row.getString(1), owner -> new ArrayList<>())
                .add(mapper.mapRow(row, row.getRow()));
        question.query(collect);
        return groups;
    }
}
