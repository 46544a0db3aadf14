package io.gatehouse.registration.portal.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.registration.portal.Publication;
import io.gatehouse.registration.portal.Publications;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPublications implements Publications {
    private static final String COLUMNS =
            "u.*, coalesce(pp.publish_status = 'published', false) as product_published, " + StrategyColumns.COLUMNS;
    private static final String FROM = """
            publication u join api_product_version v on v.id = u.product_version_id
            left join portal_product pp on pp.portal_id = u.portal_id and pp.product_id = v.product_id
            left join auth_strategy s on s.id = u.auth_strategy_id
            left join dcr_provider p on p.id = s.dcr_provider_id""";
    private static final PagedSelect LIST = new PagedSelect(
            COLUMNS,
            FROM,
            Map.of(
                    "id", "u.id",
                    "created_at", "u.created_at",
                    "updated_at", "u.updated_at",
                    "publish_status", "u.publish_status",
                    "product_version_id", "u.product_version_id",
                    "auth_strategy_ids", "u.auth_strategy_id",
                    "application_registration_enabled", "u.application_registration_enabled",
                    "auto_approve_registration", "u.auto_approve_registration",
                    "deprecated", "u.deprecated"),
            "u.created_at, u.id");

    private final JdbcClient jdbc;

    JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Publication> list(UUID portalId, ListQuery query) {
        return LIST.page(
                jdbc, query, "u.portal_id = :portal", Map.of("portal", portalId), JdbcPublications::publication);
    }

    @Override
    public Optional<Publication> find(UUID portalId, UUID versionId) {
        return select(
                        "u.portal_id = :portal and u.product_version_id = :version",
                        Map.of("portal", portalId, "version", versionId),
                        "")
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Publication> lock(UUID portalId, UUID versionId) {
        return lockAll(
                        "u.portal_id = :portal and u.product_version_id = :version",
                        Map.of("portal", portalId, "version", versionId))
                .stream()
                .findFirst();
    }

    @Override
    public List<Publication> lockAllOfPortal(UUID portalId) {
        return lockAll("u.portal_id = :portal", Map.of("portal", portalId));
    }

    @Override
    public List<Publication> lockAllOfVersion(UUID versionId) {
        return lockAll("u.product_version_id = :version", Map.of("version", versionId));
    }

    @Override
    public List<Publication> lockAllOfProduct(UUID portalId, UUID productId) {
        return lockAll(
                "u.portal_id = :portal and v.product_id = :product", Map.of("portal", portalId, "product", productId));
    }

    private List<Publication> lockAll(String where, Map<String, UUID> parameters) {
        return select(where, parameters, " for update of u");
    }

    private List<Publication> select(String where, Map<String, UUID> parameters, String lock) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where " + where + " order by u.id" + lock)
                .params(parameters)
                .query(JdbcPublications::publication)
                .list();
    }

    @Override
    public boolean lockVersion(UUID versionId) {
        return jdbc.sql("select id from api_product_version where id = :id for no key update")
                .param("id", versionId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<Publication.Strategy> strategy(UUID id) {
        return jdbc.sql("select " + StrategyColumns.COLUMNS
                        + " from auth_strategy s left join dcr_provider p on p.id = s.dcr_provider_id"
                        + " where s.id = :id for key share of s")
                .param("id", id)
                .query((row, number) -> StrategyColumns.strategy(row))
                .optional();
    }

    @Override
    public void add(Publication publication) {
        write("""
                insert into publication (id, portal_id, product_version_id, publish_status, auth_strategy_id,
                                         application_registration_enabled, auto_approve_registration, deprecated,
                                         revision, created_at, updated_at)
                values (:id, :portal, :version, :publishStatus, :strategy, :registration, :autoApprove, :deprecated,
                        :revision, :createdAt, :updatedAt)
                """, publication);
    }

    @Override
    public void replace(Publication publication) {
        write("""
                update publication
                set publish_status = :publishStatus, auth_strategy_id = :strategy,
                    application_registration_enabled = :registration, auto_approve_registration = :autoApprove,
                    deprecated = :deprecated, revision = :revision, created_at = :createdAt, updated_at = :updatedAt
                where id = :id and portal_id = :portal and product_version_id = :version
                """, publication);
    }

    private void write(String sql, Publication publication) {
        var strategy = publication.strategy();
        jdbc.sql(sql)
                .param("id", publication.id())
                .param("portal", publication.portalId())
                .param("version", publication.productVersionId())
                .param("publishStatus", publication.published() ? "published" : "unpublished")
                .param("strategy", strategy == null ? null : strategy.id())
                .param("registration", publication.registrationEnabled())
                .param("autoApprove", publication.autoApprove())
                .param("deprecated", publication.deprecated())
                .param("revision", publication.revision())
                .param("createdAt", Columns.time(publication.createdAt()))
                .param("updatedAt", Columns.time(publication.updatedAt()))
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from publication where id = :id").param("id", id).update();
    }

    @Override
    public long openForRegistration(UUID portalId) {
        return jdbc.sql("select count(*) from publication where portal_id = :id and application_registration_enabled")
                .param("id", portalId)
                .query(Long.class)
                .single();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "portal_id"),
                Columns.uuid(row, "product_version_id"),
                row.getString("publish_status").equals("published"),
                row.getBoolean("product_published"),
                Columns.uuidOrNull(row, "strategy_id") == null ? null : StrategyColumns.strategy(row),
                row.getBoolean("application_registration_enabled"),
                row.getBoolean("auto_approve_registration"),
                row.getBoolean("deprecated"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
