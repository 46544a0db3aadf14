package io.gatehouse.schemas.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tokens that this service knows: made here, or heard of on {@code registration.catalog-events.v1}. A digest is looked up
 * in an index: how long that takes tells nothing of a token, since nobody can choose its digest.
 */
public class AccessTokenTable {
    /** A token and when it was last used here, give or take a minute; null for not yet. */
    public record Listed(AccessToken token, @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    AccessTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccessToken> byDigest(String sha256) {
        return jdbc.sql("select * from access_token where sha256 = :sha256")
                .param("sha256", sha256)
                .query(AccessTokenTable::token)
                .optional();
    }

    /** Notes the use of a token; at most once a minute, so that a busy caller does not write with each request. */
    void used(UUID id, Instant now) {
        jdbc.sql("""
                        update access_token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :before)
                        """)
                .param("id", id)
                .param("now", time(now))
                .param("before", time(now.minusSeconds(60)))
                .update();
    }

    /** All tokens, the oldest first. */
    public List<Listed> all() {
        return jdbc.sql("select * from access_token order by created_at, id")
                .query((row, number) -> new Listed(token(row, number), instant(row, "last_used_at")))
                .list();
    }

    /** A token, locked until the transaction ends. */
    public Optional<AccessToken> lock(UUID id) {
        return jdbc.sql("select * from access_token where id = :id for update")
                .param("id", id)
                .query(AccessTokenTable::token)
                .optional();
    }

    /** Keeps a token unless what is there is as new; may be repeated. */
    public boolean put(AccessToken token) {
        return jdbc.sql("""
                        insert into access_token (id, name, system, sha256, roles, revision, created_at, expires_at,
                                                  revoked_at)
                        values (:id, :name, :system, :sha256, :roles, :revision, :created, :expires, :revoked)
                        on conflict (id) do update
                        set name = excluded.name, roles = excluded.roles, revision = excluded.revision,
                            expires_at = excluded.expires_at, revoked_at = excluded.revoked_at
                        where access_token.revision < excluded.revision
                        """)
                        .param("id", token.id())
                        .param("name", token.name())
                        .param("system", token.system())
                        .param("sha256", token.sha256())
                        .param("roles", token.roles().toArray(String[]::new))
                        .param("revision", token.revision())
                        .param("created", time(token.createdAt()))
                        .param("expires", time(token.expiresAt()))
                        .param("revoked", time(token.revokedAt()))
                        .update()
                > 0;
    }

    /** Forgets a token; may be repeated. */
    public void remove(UUID id) {
        jdbc.sql("delete from access_token where id = :id").param("id", id).update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("system"),
                row.getString("sha256"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getLong("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
