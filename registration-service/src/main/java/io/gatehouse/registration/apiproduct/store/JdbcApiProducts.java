package io.gatehouse.registration.apiproduct.store;

import io.gatehouse.registration.apiproduct.ApiProduct;
import io.gatehouse.registration.apiproduct.ApiProducts;
import io.gatehouse.registration.apiproduct.LabelFilter;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcApiProducts implements ApiProducts {
    private static final String COLUMNS = """
            p.*, (select count(*) from api_product_version v where v.product_id = p.id) as version_count,
            coalesce((select jsonb_agg(jsonb_build_object('portal_id', o.id, 'portal_name', o.name) order by o.name)
                      from portal_product pp join portal o on o.id = pp.portal_id
                      where pp.product_id = p.id and pp.publish_status = 'published'), '[]') as portals""";
    private static final PagedSelect LIST =
            new PagedSelect(COLUMNS, "api_product p", Map.of("name", "p.name"), "p.created_at, p.id");

    private static final String LABELLED = """
            p.labels @> cast(:labels as jsonb) and p.public_labels @> cast(:publicLabels as jsonb)
            and not exists (select from unnest(cast(:labelKeys as text[])) k where p.labels ->> k is null)
            and not exists (select from unnest(cast(:publicLabelKeys as text[])) k where p.public_labels ->> k is null)
            """;

    private final JdbcClient jdbc;

    JdbcApiProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ApiProduct> list(ListQuery query, LabelFilter labels, LabelFilter publicLabels) {
        var values = Map.of(
                "labels", JsonColumns.json(labels.values()),
                "labelKeys", Columns.texts(labels.keys()),
                "publicLabels", JsonColumns.json(publicLabels.values()),
                "publicLabelKeys", Columns.texts(publicLabels.keys()));
        return LIST.page(jdbc, query, LABELLED, values, JdbcApiProducts::product);
    }

    @Override
    public Optional<ApiProduct> find(UUID id) {
        return select(id, "");
    }

    @Override
    public Optional<ApiProduct> lock(UUID id) {
        return select(id, " for update of p");
    }

    private Optional<ApiProduct> select(UUID id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from api_product p where p.id = :id" + lock)
                .param("id", id)
                .query(JdbcApiProducts::product)
                .optional();
    }

    @Override
    public void add(ApiProduct product) {
        write("""
                insert into api_product (id, name, description, labels, public_labels, created_at, updated_at)
                values (:id, :name, :description, cast(:labels as jsonb), cast(:publicLabels as jsonb), :createdAt,
                        :updatedAt)
                """, product);
    }

    @Override
    public void replace(ApiProduct product) {
        write("""
                update api_product
                set name = :name, description = :description, labels = cast(:labels as jsonb),
                    public_labels = cast(:publicLabels as jsonb), created_at = :createdAt, updated_at = :updatedAt
                where id = :id
                """, product);
    }

    private void write(String sql, ApiProduct product) {
        jdbc.sql(sql)
                .param("id", product.id())
                .param("name", product.name())
                .param("description", product.description())
                .param("labels", JsonColumns.json(product.labels()))
                .param("publicLabels", JsonColumns.json(product.publicLabels()))
                .param("createdAt", Columns.time(product.createdAt()))
                .param("updatedAt", Columns.time(product.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from api_product where id = :id").param("id", id).update();
    }

    private static ApiProduct product(ResultSet row, int number) throws SQLException {
        return new ApiProduct(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("description"),
                JsonColumns.texts(row, "labels"),
                JsonColumns.texts(row, "public_labels"),
                JsonColumns.records(row, "portals", ApiProduct.Place.class),
                row.getLong("version_count"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
