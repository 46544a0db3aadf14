package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.CredentialKind;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of table {@code auth_strategy}, with the settings of its identity provider. */
final class StrategyRow {
    /** SQL that says how an application of the strategy proves who it is. */
    static final String CREDENTIAL_TYPE = """
            case when s.strategy_type = 'key_auth' then 'key_auth'
                 when s.dcr_provider_id is null then 'self_managed_client_credentials'
                 else 'client_credentials' end""";

    static final String COLUMNS = """
            s.*, p.settings as provider_settings,
            s.strategy_type = 'key_auth' or keeps_several_secrets(p.provider_type, p.settings) as several_credentials""";
    static final String FROM = "auth_strategy s left join dcr_provider p on p.id = s.dcr_provider_id";

    private static final JsonMapper JSON = JsonMapper.shared();

    private StrategyRow() {}

    static Strategy strategy(ResultSet row, int number) throws SQLException {
        var providerId = Columns.uuidOrNull(row, "dcr_provider_id");
        var config = JSON.readTree(row.getString("configs"));
        return new Strategy(
                Columns.uuid(row, "id"),
                row.getString("display_name"),
                kind(row.getString("strategy_type"), providerId),
                texts(config.path("key_names")),
                ttl(config.path("ttl")),
                texts(config.path("auth_methods")),
                texts(config.path("scopes")),
                providerId,
                developerScopes(row.getString("provider_settings")),
                row.getBoolean("several_credentials"));
    }

    private static CredentialKind kind(String strategyType, @Nullable UUID providerId) {
        if (strategyType.equals("key_auth")) {
            return CredentialKind.KEY_AUTH;
        }
        return providerId == null ? CredentialKind.SELF_MANAGED_CLIENT_CREDENTIALS : CredentialKind.CLIENT_CREDENTIALS;
    }

    private static Strategy.@Nullable Ttl ttl(JsonNode ttl) {
        return ttl.isObject()
                ? new Strategy.Ttl(ttl.path("value").asInt(), ttl.path("unit").asString())
                : null;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static boolean developerScopes(@Nullable String settings) {
        return settings != null
                && JSON.readTree(settings).path("use_developer_managed_scopes").asBoolean(false);
    }
}
