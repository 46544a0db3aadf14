package io.gatehouse.registration.site.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.site.CatalogView;
import io.gatehouse.registration.site.Granted;
import io.gatehouse.registration.site.ProductAction;
import io.gatehouse.registration.site.Products;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JdbcProducts implements Products {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SHOWN_VERSIONS = """
            from api_product_version v join publication u on u.product_version_id = v.id
            where v.product_id = p.id and u.portal_id = pp.portal_id and u.publish_status = 'published'""";
    /** Counted from the top, since what is below an unpublished document is not shown. */
    private static final String SHOWN_DOCUMENTS = """
            with recursive shown as (
                select id from document where product_id = p.id and parent_id is null and published
                union all
                select c.id from document c join shown on shown.id = c.parent_id where c.published)
            select count(*) from shown""";

    private static final String SEEN = "pp.portal_id = :portal and (:everything or pp.product_id = any(:products))";
    private static final String NAMED = SEEN + " and position(lower(:text) in lower(p.name)) > 0";
    private static final String PRODUCT = "p.*, (" + SHOWN_DOCUMENTS + ") as documents, (select count(*) "
            + SHOWN_VERSIONS + ") as versions, latest.*";
    private static final String FROM_PRODUCT = """
            api_product p join portal_product pp on pp.product_id = p.id and pp.publish_status = 'published'
            left join lateral (select v.id as latest_id, v.name as latest_name %s
                order by v.created_at desc, v.id desc limit 1) latest on true
            """.formatted(SHOWN_VERSIONS);
    private static final PagedSelect PRODUCTS = new PagedSelect(
            PRODUCT,
            FROM_PRODUCT,
            Map.of("id", "p.id", "name", "p.name", "description", "p.description"),
            "p.created_at, p.id");

    private static final String VERSION = """
            v.id, v.name, v.deprecated or u.deprecated as deprecated, u.auth_strategy_id,
            u.application_registration_enabled, u.auto_approve_registration or o.auto_approve_applications as auto_approve,
            v.created_at, greatest(v.updated_at, u.updated_at) as updated_at
            """;
    private static final String FROM_VERSION = """
            api_product_version v join publication u on u.product_version_id = v.id and u.publish_status = 'published'
            join portal o on o.id = u.portal_id
            join portal_product pp on pp.product_id = v.product_id and pp.portal_id = u.portal_id
                and pp.publish_status = 'published'
            """;
    private static final String OF_PRODUCT = SEEN + " and v.product_id = :product";
    private static final PagedSelect VERSIONS =
            new PagedSelect(VERSION, FROM_VERSION, Map.of("name", "v.name"), "v.created_at, v.id");

    private final JdbcClient jdbc;

    JdbcProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Product> list(CatalogView view, ListQuery asked) {
        return PRODUCTS.page(jdbc, asked, SEEN, seen(view), JdbcProducts::product);
    }

    @Override
    public Page<Product> search(CatalogView view, String text, ListQuery asked) {
        var values = seen(view);
        values.put("text", text);
        return PRODUCTS.page(jdbc, asked, NAMED, values, JdbcProducts::product);
    }

    @Override
    public Optional<Product> find(CatalogView view, UUID productId) {
        return jdbc.sql("select " + PRODUCT + " from " + FROM_PRODUCT + " where " + SEEN + " and p.id = :id")
                .params(seen(view))
                .param("id", productId)
                .query(JdbcProducts::product)
                .optional();
    }

    @Override
    public Page<Version> versions(CatalogView view, UUID productId, ListQuery asked) {
        var values = seen(view);
        values.put("product", productId);
        return VERSIONS.page(jdbc, asked, OF_PRODUCT, values, JdbcProducts::version);
    }

    @Override
    public Optional<Version> version(CatalogView view, UUID productId, UUID versionId) {
        return jdbc.sql("select " + VERSION + " from " + FROM_VERSION + " where " + OF_PRODUCT + " and v.id = :id")
                .params(seen(view))
                .param("product", productId)
                .param("id", versionId)
                .query(JdbcProducts::version)
                .optional();
    }

    private static Map<String, Object> seen(CatalogView view) {
        var granted = view.granted(ProductAction.VIEW);
        var values = new HashMap<String, Object>();
        values.put("portal", view.portalId());
        values.put("everything", granted instanceof Granted.All);
        values.put("products", granted instanceof Granted.Only only ? Columns.uuids(only.productIds()) : new UUID[0]);
        return values;
    }

    private static Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("description"),
                labels(row.getString("public_labels")),
                row.getLong("documents"),
                row.getLong("versions"),
                latest(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static Products.@Nullable Latest latest(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "latest_id");
        return id == null ? null : new Latest(id, row.getString("latest_name"));
    }

    private static Map<String, String> labels(String json) {
        return JSON.readTree(json)
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asString()));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getBoolean("deprecated"),
                Columns.uuidOrNull(row, "auth_strategy_id"),
                row.getBoolean("application_registration_enabled"),
                row.getBoolean("auto_approve"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
