package io.gatehouse.registration.sso.store;

import io.gatehouse.registration.sso.Identities;
import io.gatehouse.registration.sso.Identity;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcIdentities implements Identities {
    private final JdbcClient jdbc;

    JdbcIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> developer(UUID portalId, Identity identity) {
        return jdbc.sql("""
                        select developer_id from developer_identity
                        where portal_id = :portal and issuer = :issuer and subject = :subject
                        """)
                .param("portal", portalId)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(UUID.class)
                .optional();
    }

    @Override
    public void link(UUID portalId, Identity identity, UUID developerId) {
        jdbc.sql("""
                        insert into developer_identity (portal_id, issuer, subject, developer_id)
                        values (:portal, :issuer, :subject, :developer) on conflict do nothing
                        """)
                .param("portal", portalId)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("developer", developerId)
                .update();
    }
}
