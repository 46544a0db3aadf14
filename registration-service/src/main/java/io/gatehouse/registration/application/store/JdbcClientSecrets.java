package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.ClientSecret;
import io.gatehouse.registration.application.ClientSecrets;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import io.gatehouse.schemas.http.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcClientSecrets implements ClientSecrets {
    private static final PagedSelect LIST = new PagedSelect("c.*", "client_secret c", Map.of(), "c.created_at, c.id");

    private final JdbcClient jdbc;

    JdbcClientSecrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long countOf(UUID applicationId) {
        return jdbc.sql("select count(*) from client_secret where application_id = :application")
                .param("application", applicationId)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(ClientSecret secret) {
        jdbc.sql("""
                        insert into client_secret (id, application_id, display_name, issued, created_at)
                        values (:id, :application, :name, :issued, :created) on conflict do nothing
                        """)
                .param("id", secret.id())
                .param("application", secret.applicationId())
                .param("name", secret.displayName())
                .param("issued", secret.issued())
                .param("created", Columns.time(secret.createdAt()))
                .update();
    }

    @Override
    public void issued(UUID id) {
        jdbc.sql("update client_secret set issued = true where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public boolean rename(UUID applicationId, UUID id, String displayName) {
        return jdbc.sql("update client_secret set display_name = :name where application_id = :app and id = :id")
                        .param("name", displayName)
                        .param("app", applicationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public boolean remove(UUID applicationId, UUID id) {
        return jdbc.sql("delete from client_secret where application_id = :app and id = :id")
                        .param("app", applicationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public Page<ClientSecret> list(UUID applicationId, PageRequest asked) {
        return LIST.page(
                jdbc,
                new ListQuery(asked, null, List.of()),
                "c.application_id = :application and c.issued",
                Map.of("application", applicationId),
                JdbcClientSecrets::secret);
    }

    private static ClientSecret secret(ResultSet row, int number) throws SQLException {
        return new ClientSecret(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "application_id"),
                row.getString("display_name"),
                row.getBoolean("issued"),
                Columns.instant(row, "created_at"));
    }
}
