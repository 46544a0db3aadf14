package io.gatehouse.registration.specification.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.specification.Specification;
import io.gatehouse.registration.specification.Specifications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcSpecifications implements Specifications {
    private final JdbcClient jdbc;

    JdbcSpecifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Specification> ofVersion(UUID productVersionId) {
        return jdbc.sql("select * from specification where product_version_id = :version")
                .param("version", productVersionId)
                .query(JdbcSpecifications::specification)
                .optional();
    }

    @Override
    public void add(Specification specification) {
        write("""
                insert into specification (id, product_version_id, name, content, operations, created_at, updated_at)
                values (:id, :version, :name, :content, cast(:operations as jsonb), :createdAt, :updatedAt)
                """, specification);
    }

    @Override
    public void replace(Specification specification) {
        write("""
                update specification
                set name = :name, content = :content, operations = cast(:operations as jsonb),
                    created_at = :createdAt, updated_at = :updatedAt
                where id = :id and product_version_id = :version
                """, specification);
    }

    private void write(String sql, Specification specification) {
        jdbc.sql(sql)
                .param("id", specification.id())
                .param("version", specification.productVersionId())
                .param("name", specification.name())
                .param("content", specification.content())
                .param("operations", JsonColumns.json(specification.operations()))
                .param("createdAt", Columns.time(specification.createdAt()))
                .param("updatedAt", Columns.time(specification.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from specification where id = :id").param("id", id).update();
    }

    private static Specification specification(ResultSet row, int number) throws SQLException {
        return new Specification(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "product_version_id"),
                row.getString("name"),
                row.getString("content"),
                JsonColumns.records(row, "operations", Specification.Operation.class),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
