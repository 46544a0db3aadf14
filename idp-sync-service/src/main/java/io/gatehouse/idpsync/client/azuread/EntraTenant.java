package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.ProviderAccess;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a tenant's tokens and applications are. The addresses of the login service and of Graph differ by national cloud
 * ({@code login_base_url}, {@code graph_base_url}).
 *
 * @param issuer issuer of its tokens, of version 1 or 2
 * @param id the tenant, a UUID or a domain
 * @param login base of the login service
 * @param graph base of Microsoft Graph
 * @see <a href="https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens#token-formats">Token formats</a>
 */
record EntraTenant(String issuer, String id, String login, String graph) {
    private static final Pattern FORM = Pattern.compile("https?://[^/?#]+/([^/?#]+)(/v2\\.0)?/?");

    /** The tenant of an issuer, of either version; refuses one that has another form. */
    static EntraTenant of(ProviderAccess access) {
        var issuer = access.settings().issuer();
        var parts = FORM.matcher(issuer);
        if (!parts.matches()) {
            throw new IdpRejectedException(
                    null,
                    "issuer " + issuer + " (expected: https://login.microsoftonline.com/{tenant}/v2.0"
                            + " or https://sts.windows.net/{tenant}/)");
        }
        return new EntraTenant(
                issuer,
                parts.group(1),
                base(access, "login_base_url", "https://login.microsoftonline.com"),
                base(access, "graph_base_url", "https://graph.microsoft.com"));
    }

    /** Version of the access tokens that carry this issuer. */
    int tokenVersion() {
        return issuer.endsWith("/v2.0") ? 2 : 1;
    }

    URI tokenEndpoint() {
        return URI.create(login + "/" + id + "/oauth2/v2.0/token");
    }

    /** Discovery document of the version. */
    URI discovery() {
        var version = tokenVersion() == 2 ? "/v2.0" : "";
        return URI.create(login + "/" + id + version + "/.well-known/openid-configuration");
    }

    /** What a client asks for to use Graph with all that it may. */
    String scope() {
        return graph + "/.default";
    }

    private static String base(ProviderAccess access, String name, String usual) {
        return access.setting(name).orElse(usual).replaceAll("/+$", "");
    }
}
