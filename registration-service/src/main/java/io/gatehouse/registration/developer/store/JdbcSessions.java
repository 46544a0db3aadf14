package io.gatehouse.registration.developer.store;

import io.gatehouse.registration.developer.Sessions;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcSessions implements Sessions {
    private static final String FIND = """
            select t.session_id, s.developer_id, t.expires_at, t.replaced_at
            from session_token t join developer_session s on s.id = t.session_id
            where t.token_sha256 = :token and t.kind = :kind
            """;

    /** Age below which a session may be without tokens, because its transaction goes on. */
    private static final Duration BEING_OPENED = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    JdbcSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(UUID sessionId, UUID developerId, Instant now) {
        jdbc.sql("insert into developer_session (id, developer_id, created_at) values (:id, :developer, :now)")
                .param("id", sessionId)
                .param("developer", developerId)
                .param("now", Columns.time(now))
                .update();
    }

    @Override
    public void add(UUID sessionId, Kind kind, String tokenSha256, Instant expiresAt) {
        jdbc.sql("""
                        insert into session_token (token_sha256, session_id, kind, expires_at)
                        values (:token, :session, :kind, :expires)
                        """)
                .param("token", tokenSha256)
                .param("session", sessionId)
                .param("kind", text(kind))
                .param("expires", Columns.time(expiresAt))
                .update();
    }

    @Override
    public Optional<Token> find(Kind kind, String tokenSha256) {
        return find(kind, tokenSha256, FIND);
    }

    @Override
    public Optional<Token> lock(Kind kind, String tokenSha256) {
        return find(kind, tokenSha256, FIND + " for update");
    }

    private Optional<Token> find(Kind kind, String tokenSha256, String sql) {
        return jdbc.sql(sql)
                .param("token", tokenSha256)
                .param("kind", text(kind))
                .query(JdbcSessions::token)
                .optional();
    }

    @Override
    public void replace(String tokenSha256, Instant now) {
        jdbc.sql("update session_token set replaced_at = coalesce(replaced_at, :now) where token_sha256 = :token")
                .param("now", Columns.time(now))
                .param("token", tokenSha256)
                .update();
    }

    @Override
    public void end(UUID sessionId) {
        jdbc.sql("delete from developer_session where id = :id")
                .param("id", sessionId)
                .update();
    }

    @Override
    public void endAllOf(UUID developerId) {
        jdbc.sql("delete from developer_session where developer_id = :developer")
                .param("developer", developerId)
                .update();
    }

    @Override
    public void forgetExpired(UUID developerId, Instant now) {
        jdbc.sql("""
                        delete from developer_session s where s.developer_id = :developer and not exists
                            (select 1 from session_token t where t.session_id = s.id and t.expires_at > :now)
                        """)
                .param("developer", developerId)
                .param("now", Columns.time(now))
                .update();
    }

    @Override
    public void forgetExpired(Instant now) {
        jdbc.sql("delete from session_token where expires_at <= :now")
                .param("now", Columns.time(now))
                .update();
        jdbc.sql("""
                        delete from developer_session s where s.created_at < :now
                        and not exists (select 1 from session_token t where t.session_id = s.id)
                        """).param("now", Columns.time(now.minus(BEING_OPENED))).update();
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                Columns.uuid(row, "session_id"),
                Columns.uuid(row, "developer_id"),
                Columns.instant(row, "expires_at"),
                Columns.instantOrNull(row, "replaced_at"));
    }
}
