package io.gatehouse.registration.protection.store;

import io.gatehouse.registration.protection.TrustedOrigins;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcPortalHosts implements TrustedOrigins.Hosts {
    private final JdbcClient jdbc;

    JdbcPortalHosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean ofOnePortal(String host, String other) {
        return jdbc.sql("""
                        select exists (select 1 from portal
                        where lower(:host) in (lower(default_domain), lower(custom_domain), lower(custom_client_domain))
                          and lower(:other) in (lower(default_domain), lower(custom_domain), lower(custom_client_domain)))
                        """)
                .param("host", host)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
