package io.gatehouse.registration.developer.store;

import io.gatehouse.registration.developer.Links;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcLinks implements Links {
    /** How long the bearer of an expired token is told that it expired; later it is unknown. */
    private static final Duration TOLD_AS_EXPIRED = Duration.ofDays(30);

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String tokenSha256, UUID developerId, Purpose purpose, Instant expiresAt) {
        jdbc.sql(
                        "delete from developer_link where developer_id = :developer and purpose = :purpose and used_at is null")
                .param("developer", developerId)
                .param("purpose", text(purpose))
                .update();
        jdbc.sql("""
                        insert into developer_link (token_sha256, developer_id, purpose, expires_at)
                        values (:token, :developer, :purpose, :expires)
                        """)
                .param("token", tokenSha256)
                .param("developer", developerId)
                .param("purpose", text(purpose))
                .param("expires", Columns.time(expiresAt))
                .update();
    }

    @Override
    public Optional<Link> find(String tokenSha256, Purpose purpose) {
        return jdbc.sql("select * from developer_link where token_sha256 = :token and purpose = :purpose for update")
                .param("token", tokenSha256)
                .param("purpose", text(purpose))
                .query(JdbcLinks::link)
                .optional();
    }

    @Override
    public void spend(String tokenSha256, Instant now) {
        jdbc.sql("update developer_link set used_at = :now where token_sha256 = :token")
                .param("now", Columns.time(now))
                .param("token", tokenSha256)
                .update();
    }

    @Override
    public void forgetExpired(Instant now) {
        jdbc.sql("delete from developer_link where expires_at < :before")
                .param("before", Columns.time(now.minus(TOLD_AS_EXPIRED)))
                .update();
    }

    private static String text(Purpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL -> "verify-email";
            case RESET_PASSWORD -> "reset-password";
        };
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("token_sha256"),
                Columns.uuid(row, "developer_id"),
                Columns.instant(row, "expires_at"),
                row.getObject("used_at") != null);
    }
}
