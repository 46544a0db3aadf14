package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.sso.SsoUnavailableException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says of itself.
 *
 * @param userinfo null when it has none
 * @param secretInBody whether it takes a client's secret in the body alone
 * @param namesItself whether its answers to browsers say who answers (RFC 9207)
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata">OpenID Connect Discovery 1.0, 3</a>
 */
record ProviderMetadata(
        String issuer,
        URI authorization,
        URI token,
        URI keys,
        @Nullable URI userinfo,
        boolean secretInBody,
        boolean namesItself) {
    private static final String PATH = "/.well-known/openid-configuration";

    static URI address(URI issuer) {
        return URI.create(withoutSlash(issuer.toString()) + PATH);
    }

    /**
     * Reads it.
     *
     * @throws SsoUnavailableException if it is none, or that of another issuer
     */
    static ProviderMetadata read(String json, URI issuer) {
        var metadata = parse(json);
        var named = metadata.path("issuer").asString("");
        if (!withoutSlash(named).equals(withoutSlash(issuer.toString()))) {
            throw new SsoUnavailableException("the metadata of " + issuer + " is that of another issuer", null);
        }
        var methods = texts(metadata.path("token_endpoint_auth_methods_supported"));
        var userinfo = metadata.path("userinfo_endpoint").asString("");
        return new ProviderMetadata(
                named,
                uri(metadata, "authorization_endpoint"),
                uri(metadata, "token_endpoint"),
                uri(metadata, "jwks_uri"),
                userinfo.isEmpty() ? null : uri(metadata, "userinfo_endpoint"),
                methods.contains("client_secret_post") && !methods.contains("client_secret_basic"),
                metadata.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    private static JsonNode parse(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new SsoUnavailableException("the provider's metadata is not JSON", e);
        }
    }

    private static URI uri(JsonNode metadata, String name) {
        try {
            return URI.create(metadata.path(name).asString());
        } catch (RuntimeException e) {
            throw new SsoUnavailableException("the provider's metadata has no usable " + name, e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(item -> item.asString("")).toList();
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
