package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.reconcile.ProductRegistration;
import io.gatehouse.idpsync.reconcile.ProductRegistrations;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code product_registration}. */
final class JdbcProductRegistrations implements ProductRegistrations {
    private final JdbcClient jdbc;

    JdbcProductRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> remember(ProductRegistration registration) {
        return upsert(registration) ? demand(registration.applicationId()) : Optional.empty();
    }

    private boolean upsert(ProductRegistration registration) {
        return jdbc.sql("""
                                insert into product_registration as known
                                    (registration_id, application_id, product_version_id, approved, revision)
                                values (:id, :application, :version, :approved, :revision)
                                on conflict (registration_id) do update
                                set approved = excluded.approved, revision = excluded.revision
                                where known.revision < excluded.revision
                                """)
                        .param("id", registration.registrationId())
                        .param("application", registration.applicationId())
                        .param("version", registration.productVersionId())
                        .param("approved", registration.approved())
                        .param("revision", registration.revision())
                        .update()
                > 0;
    }

    /** Only bridges are told of registrations. */
    private Optional<String> demand(String applicationId) {
        return jdbc.sql("""
                        update wanted_client wanted set demand = demand + 1 from dcr_provider provider
                        where wanted.application_id = ? and not wanted.deleted
                        and provider.dcr_provider_id = wanted.dcr_provider_id and provider.provider_type = 'http'
                        returning wanted.application_id
                        """).param(applicationId).query(String.class).optional();
    }
}
