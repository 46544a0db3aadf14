package io.gatehouse.gatewayconfig.plan;

import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plugins of one gateway service. Each field that decides who gets through is given, defaults of the gateway are not relied on;
 * a field given as null must be null at the gateway.
 */
final class ServicePlugins {
    private final ServiceFacts facts;
    private final KongVersion version;

    ServicePlugins(ServiceFacts facts, KongVersion version) {
        this.facts = facts;
        this.version = version;
    }

    /** Tokens in the Authorization header only (RFC 6750, 5.3 warns of URLs). */
    GatewayEntity jwt(String claim) {
        var config = config();
        config.put("key_claim_name", claim);
        config.put("claims_to_verify", List.of("exp"));
        config.put("header_names", List.of("authorization"));
        config.put("uri_param_names", List.of());
        config.put("cookie_names", List.of());
        config.put("secret_is_base64", false);
        config.put("maximum_expiration", 0);
        return plugin("jwt", authentication(config));
    }

    GatewayEntity keyAuth(List<String> names) {
        var config = config();
        config.put("key_names", names);
        config.put("key_in_header", true);
        config.put("key_in_query", true);
        config.put("key_in_body", false);
        config.put("hide_credentials", true);
        return plugin("key-auth", authentication(config));
    }

    GatewayEntity openIdConnect(Map<String, @Nullable Object> config) {
        return plugin("openid-connect", config);
    }

    GatewayEntity applicationAuth(Map<String, @Nullable Object> config) {
        return plugin("konnect-application-auth", config);
    }

    /** Groups in a token count for nothing, only those of the consumer do. */
    GatewayEntity acl(List<String> productVersionIds) {
        var config = config();
        config.put("allow", productVersionIds);
        config.put("deny", null);
        config.put("hide_groups_header", false);
        if (version.isAtLeast(3, 8)) {
            config.put("always_use_authenticated_groups", false);
        }
        if (version.isAtLeast(3, 10)) {
            config.put("include_consumer_groups", false);
        }
        return plugin("acl", config);
    }

    /** Refuses every call, with the words of {@code acl}. */
    GatewayEntity termination() {
        var config = config();
        config.put("status_code", 403);
        config.put("message", "You cannot consume this service");
        config.put("body", null);
        config.put("content_type", null);
        config.put("trigger", null);
        config.put("echo", false);
        return plugin("request-termination", config);
    }

    private static Map<String, @Nullable Object> authentication(Map<String, @Nullable Object> config) {
        config.put("anonymous", null);
        config.put("run_on_preflight", true);
        return config;
    }

    private static Map<String, @Nullable Object> config() {
        return new HashMap<>();
    }

    private GatewayEntity plugin(String name, Map<String, @Nullable Object> config) {
        var id = EntityIds.plugin(facts.controlPlaneId(), facts.gatewayServiceId(), name);
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("enabled", true);
        fields.put("protocols", List.of("grpc", "grpcs", "http", "https"));
        fields.put("config", config);
        fields.put("tags", Tags.productVersions(facts.productVersionIds()));
        return new GatewayEntity(Kind.PLUGIN, id, facts.gatewayServiceId(), fields);
    }
}
