package io.gatehouse.idpsync.question.store;

import io.gatehouse.idpsync.question.OpenQuestion;
import io.gatehouse.idpsync.question.Question;
import io.gatehouse.idpsync.question.Questions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code question}; answered ones stay for a week, longer than any redelivery takes. */
final class JdbcQuestions implements Questions {
    private final JdbcClient jdbc;

    JdbcQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean remember(Question question) {
        jdbc.sql("delete from question where answered and asked_at < now() - interval '7 days'")
                .update();
        return jdbc.sql("""
                        insert into question (question_id, dcr_provider_id, application_id, revision, trace_parent)
                        values (:id, :provider, :application, :revision, :trace) on conflict do nothing
                        """)
                        .param("id", question.questionId())
                        .param("provider", question.providerId())
                        .param("application", question.applicationId())
                        .param("revision", question.revision())
                        .param("trace", question.traceParent())
                        .update()
                == 1;
    }

    @Override
    public Optional<OpenQuestion> open(String questionId) {
        return jdbc.sql("select * from question where question_id = ? and not answered")
                .param(questionId)
                .query((row, number) -> open(row))
                .optional();
    }

    @Override
    public void answered(String questionId) {
        jdbc.sql("update question set answered = true where question_id = ?")
                .param(questionId)
                .update();
    }

    private static OpenQuestion open(ResultSet row) throws SQLException {
        var question = new Question(
                row.getString("question_id"),
                row.getString("dcr_provider_id"),
                nullable(row, "application_id"),
                row.getLong("revision"),
                nullable(row, "trace_parent"));
        return new OpenQuestion(
                question, row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String nullable(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
