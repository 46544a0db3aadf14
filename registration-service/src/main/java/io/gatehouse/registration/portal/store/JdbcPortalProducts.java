package io.gatehouse.registration.portal.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.portal.PortalProducts;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPortalProducts implements PortalProducts {
    private static final PagedSelect LIST = new PagedSelect(
            """
            d.*,
            (select array_agg(o.portal_id order by o.portal_id) from portal_product o
             where o.product_id = d.id and o.publish_status = 'published') as portal_ids,
            (select count(*) from publication u join api_product_version v on v.id = u.product_version_id
             where v.product_id = d.id and u.portal_id = pp.portal_id and u.publish_status = 'published')
                as version_count""",
            "portal_product pp join api_product d on d.id = pp.product_id",
            Map.of("id", "d.id", "name", "d.name", "description", "d.description", "created_at", "d.created_at"),
            "d.created_at, d.id");

    private final JdbcClient jdbc;

    JdbcPortalProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<PublishedProduct> list(UUID portalId, ListQuery query) {
        return LIST.page(
                jdbc,
                query,
                "pp.portal_id = :portal and pp.publish_status = 'published'",
                Map.of("portal", portalId),
                JdbcPortalProducts::product);
    }

    @Override
    public List<UUID> keepProducts(Collection<UUID> productIds) {
        return jdbc.sql("select id from api_product where id = any(:ids) order by id for key share")
                .param("ids", Columns.uuids(productIds))
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> portalsOf(UUID productId) {
        return jdbc.sql("""
                        select portal_id from portal_product
                        where product_id = :product and publish_status = 'published' order by portal_id
                        """).param("product", productId).query(UUID.class).list();
    }

    @Override
    public void put(UUID portalId, UUID productId, boolean published) {
        jdbc.sql("""
                        insert into portal_product (portal_id, product_id, publish_status)
                        values (:portal, :product, :publishStatus)
                        on conflict (portal_id, product_id) do update set publish_status = excluded.publish_status
                        """)
                .param("portal", portalId)
                .param("product", productId)
                .param("publishStatus", published ? "published" : "unpublished")
                .update();
    }

    @Override
    public void removeProduct(UUID productId) {
        jdbc.sql("delete from portal_product where product_id = :product")
                .param("product", productId)
                .update();
    }

    @Override
    public void removePortal(UUID portalId) {
        jdbc.sql("delete from portal_product where portal_id = :portal")
                .param("portal", portalId)
                .update();
    }

    private static PublishedProduct product(ResultSet row, int number) throws SQLException {
        return new PublishedProduct(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("description"),
                List.of((UUID[]) row.getArray("portal_ids").getArray()),
                row.getLong("version_count"),
                JsonColumns.texts(row, "labels"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
