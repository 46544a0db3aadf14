package io.gatehouse.registration.dcrprovider;

import static io.gatehouse.registration.dcrprovider.ConfigField.flag;
import static io.gatehouse.registration.dcrprovider.ConfigField.nullableText;
import static io.gatehouse.registration.dcrprovider.ConfigField.secret;
import static io.gatehouse.registration.dcrprovider.ConfigField.url;

import java.util.Arrays;
import java.util.List;

/** Kinds of identity providers and what each must be told: Konnect's, Keycloak, and any other with RFC 7591. */
public enum ProviderType {
    AUTH0(
            "auth0",
            ConfigField.text("initial_client_id"),
            secret("initial_client_secret"),
            nullableText("initial_client_audience"),
            flag("use_developer_managed_scopes"),
            ConfigField.ownText("client_name_template")),
    AZURE_AD(
            "azureAd",
            ConfigField.text("initial_client_id"),
            secret("initial_client_secret"),
            ConfigField.ownUrl("login_base_url"),
            ConfigField.ownUrl("graph_base_url")),
    CURITY("curity", ConfigField.text("initial_client_id"), secret("initial_client_secret")),
    OKTA("okta", secret("dcr_token"), ConfigField.ownText("access_policy_id")),
    HTTP(
            "http",
            url("dcr_base_url"),
            secret("api_key", 12, "^[a-zA-Z0-9_]+$"),
            flag("disable_event_hooks"),
            flag("disable_refresh_secret"),
            flag("allow_multiple_credentials"),
            ConfigField.ownFlag("send_application_id")),
    KONG_IDENTITY(
            "kongIdentity",
            ConfigField.ownUrl("api_base_url"),
            ConfigField.ownText("auth_server_id"),
            ConfigField.ownSecret("konnect_token")),
    KEYCLOAK("keycloak", ConfigField.text("initial_client_id"), secret("initial_client_secret")),
    OIDC(
            "oidc",
            nullableText("initial_client_id"),
            ConfigField.optionalSecret("initial_client_secret", 256),
            ConfigField.ownText("initial_client_scope"),
            ConfigField.optionalSecret("initial_access_token", 4096));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a List.of, of records of immutable values
    private final List<ConfigField> fields;

    ProviderType(String text, ConfigField... fields) {
        this.text = text;
        this.fields = List.of(fields);
    }

    /** As the API spells it. */
    public String text() {
        return text;
    }

    /** What {@code dcr_config} holds. */
    public List<ConfigField> fields() {
        return fields;
    }

    /**
     * The type of that spelling.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ProviderType of(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("provider type " + text));
    }

    /** All spellings. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(ProviderType::text).toList();
    }
}
