package io.gatehouse.registration.apiproduct.store;

import io.gatehouse.registration.apiproduct.ApiProductVersion;
import io.gatehouse.registration.apiproduct.ApiProductVersion.GatewayService;
import io.gatehouse.registration.apiproduct.ApiProductVersions;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcApiProductVersions implements ApiProductVersions {
    private static final String PUBLISHED = """
            coalesce((select bool_or(u.publish_status = 'published') from publication u
                      where u.product_version_id = v.id), v.publish_status = 'published')""";
    private static final String COLUMNS = """
            v.*, p.name as product_name,
            coalesce((select bool_or(u.deprecated) from publication u where u.product_version_id = v.id), v.deprecated)
                as shown_deprecated,
            coalesce((select jsonb_agg(jsonb_build_object(
                          'portal_id', o.id, 'portal_name', o.name, 'portal_product_version_id', u.id,
                          'publish_status', u.publish_status, 'deprecated', u.deprecated,
                          'application_registration_enabled', u.application_registration_enabled,
                          'auto_approve_registration', u.auto_approve_registration,
                          'auth_strategies', case when s.id is null then '[]'
                              else jsonb_build_array(jsonb_build_object('id', s.id, 'name', s.name)) end)
                          order by o.name)
                      from publication u join portal o on o.id = u.portal_id
                      left join auth_strategy s on s.id = u.auth_strategy_id
                      where u.product_version_id = v.id), '[]') as portals,
            coalesce((select jsonb_agg(jsonb_build_object('plugin_name', e.plugin_name, 'value', e.value,
                          'message', e.message, 'details', e.details) order by e.plugin_name, e.message)
                      from gateway_sync_error e where e.product_version_id = v.id), '[]') as sync_errors,
            """ + PUBLISHED + " as published";
    private static final String FROM = "api_product_version v join api_product p on p.id = v.product_id";
    private static final PagedSelect LIST = new PagedSelect(
            COLUMNS,
            FROM,
            Map.of(
                    "name", "v.name",
                    "publish_status", "case when " + PUBLISHED + " then 'published' else 'unpublished' end",
                    "gateway_service_id", "v.gateway_service_id"),
            "v.created_at, v.id");

    private final JdbcClient jdbc;

    JdbcApiProductVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<ApiProductVersion> list(UUID productId, ListQuery query) {
        return LIST.page(
                jdbc, query, "v.product_id = :product", Map.of("product", productId), JdbcApiProductVersions::version);
    }

    @Override
    public Optional<ApiProductVersion> find(UUID productId, UUID id) {
        return select(productId, id, "");
    }

    @Override
    public Optional<ApiProductVersion> lock(UUID productId, UUID id) {
        return select(productId, id, " for update of v");
    }

    private Optional<ApiProductVersion> select(UUID productId, UUID id, String lock) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where v.id = :id and v.product_id = :product" + lock)
                .param("id", id)
                .param("product", productId)
                .query(JdbcApiProductVersions::version)
                .optional();
    }

    @Override
    public List<ApiProductVersion> lockAll(UUID productId) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM
                        + " where v.product_id = :product order by v.id for update of v")
                .param("product", productId)
                .query(JdbcApiProductVersions::version)
                .list();
    }

    @Override
    public void add(ApiProductVersion version) {
        write("""
                insert into api_product_version (id, product_id, name, control_plane_id, gateway_service_id,
                                                 publish_status, deprecated, labels, revision, created_at, updated_at)
                values (:id, :product, :name, :controlPlane, :service, :publishStatus, :deprecated,
                        cast(:labels as jsonb), :revision, :createdAt, :updatedAt)
                """, version);
    }

    @Override
    public void replace(ApiProductVersion version) {
        write("""
                update api_product_version
                set name = :name, control_plane_id = :controlPlane, gateway_service_id = :service,
                    publish_status = :publishStatus, deprecated = :deprecated, labels = cast(:labels as jsonb),
                    revision = :revision, created_at = :createdAt, updated_at = :updatedAt
                where id = :id and product_id = :product
                """, version);
    }

    private void write(String sql, ApiProductVersion version) {
        var service = version.gatewayService();
        jdbc.sql(sql)
                .param("id", version.id())
                .param("product", version.productId())
                .param("name", version.name())
                .param("controlPlane", service == null ? null : service.controlPlaneId())
                .param("service", service == null ? null : service.id())
                .param("publishStatus", version.published() ? "published" : "unpublished")
                .param("deprecated", version.deprecated())
                .param("labels", JsonColumns.json(version.labels()))
                .param("revision", version.revision())
                .param("createdAt", Columns.time(version.createdAt()))
                .param("updatedAt", Columns.time(version.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from gateway_sync_error where product_version_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from api_product_version where id = :id")
                .param("id", id)
                .update();
    }

    private static ApiProductVersion version(ResultSet row, int number) throws SQLException {
        var serviceId = Columns.uuidOrNull(row, "gateway_service_id");
        return new ApiProductVersion(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "product_id"),
                row.getString("product_name"),
                row.getString("name"),
                serviceId == null ? null : new GatewayService(serviceId, Columns.uuid(row, "control_plane_id")),
                row.getBoolean("published"),
                row.getBoolean("shown_deprecated"),
                JsonColumns.texts(row, "labels"),
                JsonColumns.records(row, "portals", ApiProductVersion.Placement.class),
                JsonColumns.records(row, "sync_errors", ApiProductVersion.SyncError.class),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
