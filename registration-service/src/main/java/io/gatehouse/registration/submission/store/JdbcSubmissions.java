package io.gatehouse.registration.submission.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.refusal.Reason;
import io.gatehouse.registration.submission.Submissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class JdbcSubmissions implements Submissions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Answered> find(UUID requestId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", "submission:" + requestId)
                .query((row, number) -> true)
                .single();
        return jdbc.sql("select * from submission where request_id = :id")
                .param("id", requestId)
                .query(JdbcSubmissions::answered)
                .optional();
    }

    @Override
    public Optional<Answered> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from submission where application_id = :id for update")
                .param("id", applicationId)
                .query(JdbcSubmissions::answered)
                .optional();
    }

    @Override
    public void add(Answered answered, Instant now) {
        jdbc.sql("""
                        insert into submission (request_id, application_id, state, reasons, received_at)
                        values (:request, :application, :state, cast(:reasons as jsonb), :now)
                        """)
                .param("request", answered.requestId())
                .param("application", answered.applicationId())
                .param("state", text(answered.state()))
                .param("reasons", json(answered.reasons()))
                .param("now", Columns.time(now))
                .update();
    }

    @Override
    public void setState(UUID requestId, State state, List<Reason> reasons) {
        jdbc.sql("update submission set state = :state, reasons = cast(:reasons as jsonb) where request_id = :request")
                .param("state", text(state))
                .param("reasons", json(reasons))
                .param("request", requestId)
                .update();
    }

    /** A {@code jsonb} keeps no NUL. */
    private static String json(List<Reason> reasons) {
        return JSON.writeValueAsString(reasons).replace("\\u0000", "\\ufffd");
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                Columns.uuid(row, "request_id"),
                Columns.uuidOrNull(row, "application_id"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                JSON.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}));
    }
}
