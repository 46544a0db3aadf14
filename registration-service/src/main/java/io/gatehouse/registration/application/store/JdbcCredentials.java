package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.Credential;
import io.gatehouse.registration.application.Credentials;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcCredentials implements Credentials {
    private static final PagedSelect LIST = new PagedSelect("c.*", "credential c", Map.of(), "c.created_at, c.id");

    private final JdbcClient jdbc;

    JdbcCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long countOf(UUID applicationId) {
        return jdbc.sql("select count(*) from credential where application_id = :application and revoked_at is null")
                .param("application", applicationId)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Credential credential) {
        jdbc.sql("""
                        insert into credential (id, application_id, display_name, key_sha256, expires_at, created_at)
                        values (:id, :application, :name, :sha256, :expires, :created)
                        """)
                .param("id", credential.id())
                .param("application", credential.applicationId())
                .param("name", credential.displayName())
                .param("sha256", credential.keySha256())
                .param("expires", Columns.time(credential.expiresAt()))
                .param("created", Columns.time(credential.createdAt()))
                .update();
    }

    @Override
    public boolean rename(UUID applicationId, UUID id, String displayName) {
        return jdbc.sql("""
                                update credential set display_name = :name
                                where application_id = :application and id = :id and revoked_at is null
                                """)
                        .param("name", displayName)
                        .param("application", applicationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean revoke(UUID applicationId, UUID id, Instant at) {
        return jdbc.sql("""
                                update credential set revoked_at = :at
                                where application_id = :application and id = :id and revoked_at is null
                                """)
                        .param("at", Columns.time(at))
                        .param("application", applicationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public void forgetRevoked(UUID applicationId, int kept) {
        jdbc.sql("""
                        delete from credential where id in (
                            select id from credential where application_id = :application and revoked_at is not null
                            order by revoked_at desc, id offset :kept)
                        """).param("application", applicationId).param("kept", kept).update();
    }

    @Override
    public Page<Credential> list(UUID applicationId, PageRequest asked) {
        return LIST.page(
                jdbc,
                new ListQuery(asked, null, List.of()),
                "c.application_id = :application",
                Map.of("application", applicationId),
                JdbcCredentials::credential);
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "application_id"),
                row.getString("display_name"),
                row.getString("key_sha256"),
                Columns.instantOrNull(row, "expires_at"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "revoked_at"));
    }
}
