package io.gatehouse.registration.registration.store;

import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.registration.Publications;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPublications implements Publications {
    private final JdbcClient jdbc;

    JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Offer> offer(UUID portalId, UUID productVersionId) {
        return jdbc.sql("""
                        select u.*, v.product_id from publication u
                        join api_product_version v on v.id = u.product_version_id
                        join portal_product pp on pp.portal_id = u.portal_id and pp.product_id = v.product_id
                        where u.portal_id = :portal and u.product_version_id = :version
                          and u.publish_status = 'published' and pp.publish_status = 'published'
                        for share of u
                        """)
                .param("portal", portalId)
                .param("version", productVersionId)
                .query((row, number) -> new Offer(
                        Columns.uuid(row, "product_id"),
                        Columns.uuid(row, "product_version_id"),
                        Columns.uuidOrNull(row, "auth_strategy_id"),
                        row.getBoolean("application_registration_enabled"),
                        row.getBoolean("auto_approve_registration")))
                .optional();
    }

    @Override
    public void lock(UUID publicationId) {
        jdbc.sql("select id from publication where id = :id for update")
                .param("id", publicationId)
                .query(UUID.class)
                .optional();
    }
}
