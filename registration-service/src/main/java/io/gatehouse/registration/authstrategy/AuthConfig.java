package io.gatehouse.registration.authstrategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How applications prove who they are. */
public sealed interface AuthConfig {
    /** Type of the strategy, as the API spells it. */
    String strategyType();

    /** Name of the configuration in {@code configs}. */
    String name();

    /** The configuration as the API shows it. */
    Map<String, @Nullable Object> values();

    /**
     * By an API key.
     *
     * @param keyNames headers that may hold the key, in the order they are tried
     * @param ttl how long a new key is good; null for ever
     */
    record KeyAuth(List<String> keyNames, @Nullable Ttl ttl) implements AuthConfig {
        public static final String TYPE = "key_auth";
        public static final String NAME = "key-auth";

        public KeyAuth {
            keyNames = List.copyOf(keyNames);
        }

        @Override
        public String strategyType() {
            return TYPE;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Map<String, @Nullable Object> values() {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("key_names", keyNames);
            if (ttl != null) {
                values.put("ttl", Map.of("value", ttl.value(), "unit", ttl.unit()));
            }
            return values;
        }
    }

    /**
     * Life of a key.
     *
     * @param value at least 1
     * @param unit days, weeks or years
     */
    record Ttl(int value, String unit) {
        public static final List<String> UNITS = List.of("days", "weeks", "years");
    }

    /**
     * By a token of an identity provider.
     *
     * @param issuer issuer of the tokens
     * @param credentialClaim path of the claim that holds the client id
     * @param scopes scopes a client may be given
     * @param authMethods ways to authenticate, in the words of the gateway's plugin
     * @param plugin anything else that the plugin is to be told, without secrets
     * @param sealed secrets for the plugin by their paths, sealed to the service that configures gateways
     */
    record OpenIdConnect(
            String issuer,
            List<String> credentialClaim,
            List<String> scopes,
            List<String> authMethods,
            Map<String, @Nullable Object> plugin,
            Map<String, String> sealed)
            implements AuthConfig {
        public static final String TYPE = "openid_connect";
        public static final String NAME = "openid-connect";

        public OpenIdConnect {
            credentialClaim = List.copyOf(credentialClaim);
            scopes = List.copyOf(scopes);
            authMethods = List.copyOf(authMethods);
            sealed = Map.copyOf(sealed);
        }

        /** The same with other settings of the plugin. */
        public OpenIdConnect with(Map<String, @Nullable Object> otherPlugin, Map<String, String> otherSealed) {
            return new OpenIdConnect(issuer, credentialClaim, scopes, authMethods, otherPlugin, otherSealed);
        }

        @Override
        public String strategyType() {
            return TYPE;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Map<String, @Nullable Object> values() {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("issuer", issuer);
            values.put("credential_claim", credentialClaim);
            values.put("scopes", scopes);
            values.put("auth_methods", authMethods);
            values.putAll(plugin);
            return values;
        }
    }
}
