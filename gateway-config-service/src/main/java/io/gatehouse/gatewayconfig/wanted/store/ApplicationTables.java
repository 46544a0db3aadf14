package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.wanted.Fact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables below an application. Each save says whether the fact was news. */
class ApplicationTables {
    private final JdbcClient jdbc;

    ApplicationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application that was deleted stays deleted. */
    boolean save(Fact.Application application) {
        save(new Fact.ApplicationProgress(application.id(), application.revision()));
        return Statement.changes(
                jdbc,
                """
                        UPDATE application SET revision = ?, credentials = ?, auth_strategy_id = ?,
                            identity_provider_id = ?, reference_id = ?, organization_id = ?, portal_id = ?,
                            developer_id = ?, deleted = ?
                        WHERE id = ? AND NOT deleted AND revision < ?""",
                application.revision(),
                application.credentials().name(),
                application.authStrategyId(),
                application.identityProviderId(),
                application.referenceId(),
                application.origin().organizationId(),
                application.origin().portalId(),
                application.origin().developerId(),
                application.deleted(),
                application.id(),
                application.revision());
    }

    /** Several events about a client may carry the same revision of the application; the later one counts. */
    boolean save(Fact.Client client) {
        save(new Fact.ApplicationProgress(client.applicationId(), client.revision()));
        return Statement.changes(
                jdbc,
                """
                        UPDATE application SET client_revision = ?, client_id = ?
                        WHERE id = ? AND client_revision <= ?
                            AND (client_revision, client_id) IS DISTINCT FROM (?::bigint, ?)""",
                client.revision(),
                client.clientId(),
                client.applicationId(),
                client.revision(),
                client.revision(),
                client.clientId());
    }

    boolean save(Fact.Registration registration) {
        save(new Fact.ApplicationProgress(registration.applicationId(), registration.revision()));
        return Statement.changes(
                jdbc,
                """
                        INSERT INTO registration (id, application_id, revision, product_version_id, status)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, status = excluded.status
                        WHERE excluded.revision > registration.revision""",
                registration.id(),
                registration.applicationId(),
                registration.revision(),
                registration.productVersionId(),
                registration.status().name());
    }

    boolean save(Fact.ApiKey key) {
        save(new Fact.ApplicationProgress(key.applicationId(), key.revision()));
        return Statement.changes(
                jdbc, """
                        INSERT INTO api_key (id, application_id, revision, sealed_key, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision,
                            sealed_key = excluded.sealed_key, expires_at = excluded.expires_at
                        WHERE excluded.revision > api_key.revision""", key.id(), key.applicationId(), key.revision(), key.sealedKey(), utc(key.expiresAt()));
    }

    boolean save(Fact.ApplicationProgress progress) {
        return Statement.changes(jdbc, """
                        INSERT INTO application (id, newest_revision) VALUES (?, ?)
                        ON CONFLICT (id) DO UPDATE SET newest_revision = excluded.newest_revision
                        WHERE excluded.newest_revision > application.newest_revision""", progress.applicationId(), progress.revision());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
