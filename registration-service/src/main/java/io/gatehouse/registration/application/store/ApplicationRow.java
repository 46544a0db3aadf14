package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.Application;
import io.gatehouse.registration.application.ApplicationOverview;
import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.ClientState.Provisioning;
import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A row of table {@code application}. */
final class ApplicationRow {
    private ApplicationRow() {}

    static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "portal_id"),
                Columns.uuid(row, "developer_id"),
                details(row),
                Columns.uuid(row, "auth_strategy_id"),
                CredentialKind.valueOf(row.getString("credential_type").toUpperCase(Locale.ROOT)),
                Columns.uuidOrNull(row, "dcr_provider_id"),
                Columns.texts(row, "grant_types"),
                client(row),
                row.getLong("revision"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("name"),
                row.getString("description"),
                Columns.texts(row, "redirect_uris"),
                row.getString("reference_id"),
                Columns.texts(row, "scopes"));
    }

    private static ClientState client(ResultSet row) throws SQLException {
        return new ClientState(
                Provisioning.valueOf(row.getString("provisioning").toUpperCase(Locale.ROOT)),
                row.getString("client_id"),
                row.getString("provider_error"),
                row.getLong("client_revision"));
    }

    static ApplicationOverview overview(ResultSet row, int number) throws SQLException {
        return new ApplicationOverview(
                application(row, number),
                row.getString("developer_name"),
                row.getString("developer_email"),
                row.getLong("registrations"));
    }
}
