package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Access;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.Origin;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.SealedKey;
import io.gatehouse.gatewayconfig.plan.ConsumerFacts.TokenIssuer;
import io.gatehouse.gatewayconfig.wanted.Fact.CredentialKind;
import io.gatehouse.gatewayconfig.wanted.SigningKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads applications; their registrations and keys are read before. */
record ConsumerRow(String controlPlaneId, Map<String, List<Access>> registrations, Map<String, List<SealedKey>> keys)
        implements RowMapper<ConsumerFacts> {
    static ConsumerFacts unknown(String controlPlaneId, String applicationId) {
        return new ConsumerFacts(controlPlaneId, applicationId, 0, null, null, null, null, null, List.of(), List.of());
    }

    @Override
    public ConsumerFacts mapRow(ResultSet row, int number) throws SQLException {
        var id = row.getString("id");
        var credentials = credentials(row);
        return new ConsumerFacts(
                controlPlaneId,
                id,
                row.getLong("newest_revision"),
                origin(row),
                row.getString("auth_strategy_id"),
                credentials,
                clientId(row, credentials),
                issuer(row),
                registrations.getOrDefault(id, List.of()),
                keys.getOrDefault(id, List.of()));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        var organization = row.getString("organization_id");
        return organization == null
                ? null
                : new Origin(organization, row.getString("portal_id"), row.getString("developer_id"));
    }

    private static @Nullable CredentialKind credentials(ResultSet row) throws SQLException {
        var name = row.getString("credentials");
        return name == null || row.getBoolean("deleted") ? null : CredentialKind.valueOf(name);
    }

    private static @Nullable String clientId(ResultSet row, @Nullable CredentialKind credentials) throws SQLException {
        return switch (credentials) {
            case OAUTH_CLIENT -> row.getString("client_id");
            case OWN_OAUTH_CLIENT -> row.getString("reference_id");
            case API_KEY -> null;
            case null -> null;
        };
    }

    private static @Nullable TokenIssuer issuer(ResultSet row) throws SQLException {
        var url = row.getString("issuer_url");
        if (url == null) {
            return null;
        }
        var keyId = row.getString("key_id");
        var key = keyId == null ? null : new SigningKey(keyId, row.getString("algorithm"), row.getString("public_key"));
        return new TokenIssuer(url, key, row.getString("error"), row.getBoolean("unavailable"));
    }
}
