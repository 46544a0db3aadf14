package io.gatehouse.registration.bridge.store;

import io.gatehouse.registration.application.ClientState;
import io.gatehouse.registration.application.ClientState.Provisioning;
import io.gatehouse.registration.application.Details;
import io.gatehouse.registration.bridge.BridgedClient;
import io.gatehouse.registration.bridge.Owner;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A row of table {@code bridged_client}. */
final class BridgedClientRow {
    private BridgedClientRow() {}

    static BridgedClient client(ResultSet row, int number) throws SQLException {
        return new BridgedClient(
                Columns.uuid(row, "application_id"),
                Columns.uuid(row, "dcr_provider_id"),
                new Owner(
                        Columns.uuid(row, "organization_id"),
                        Columns.uuid(row, "portal_id"),
                        Columns.uuid(row, "developer_id"),
                        Columns.uuid(row, "auth_strategy_id")),
                new Details(
                        row.getString("name"),
                        row.getString("description"),
                        Columns.texts(row, "redirect_uris"),
                        null,
                        Columns.texts(row, "scopes")),
                Columns.texts(row, "grant_types"),
                row.getString("idempotency_key"),
                new ClientState(
                        Provisioning.valueOf(row.getString("provisioning").toUpperCase(Locale.ROOT)),
                        row.getString("client_id"),
                        row.getString("provider_error"),
                        row.getLong("client_revision")),
                row.getBoolean("answered"),
                row.getBoolean("deleted"),
                row.getLong("revision"),
                Columns.instant(row, "created_at"));
    }
}
