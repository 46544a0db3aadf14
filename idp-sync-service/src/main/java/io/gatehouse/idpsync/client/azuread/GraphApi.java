package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.http.AuthorizedCalls;
import io.gatehouse.idpsync.http.ProviderAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to Microsoft Graph, version 1.0.
 *
 * @see <a href="https://learn.microsoft.com/en-us/graph/api/resources/application">Resource application</a>
 */
final class GraphApi {
    private static final String FIELDS =
            "?$select=id,appId,displayName,description,uniqueName,tags,web,publicClient,passwordCredentials";
    private static final int PAGE = 100;

    private final EntraTenant tenant;
    private final AuthorizedCalls calls;

    GraphApi(EntraTenant tenant, AuthorizedCalls calls) {
        this.tenant = tenant;
        this.calls = calls;
    }

    /** Version of the access tokens that applications are to get. */
    int tokenVersion() {
        return tenant.tokenVersion();
    }

    ProviderAnswer find(String uniqueName) {
        return send(HttpMethod.GET, named(uniqueName) + FIELDS, null);
    }

    ProviderAnswer read(String id) {
        return send(HttpMethod.GET, application(id) + FIELDS, null);
    }

    /** Creates the application, or changes it if it is there. */
    ProviderAnswer upsert(String uniqueName, Object application) {
        return upsertAt(named(uniqueName), application);
    }

    /** Creates the service principal of an application, without which it obtains no token in the tenant. */
    ProviderAnswer upsertServicePrincipal(String appId, Object principal) {
        return upsertAt("/servicePrincipals(appId='" + quoted(appId) + "')", principal);
    }

    ProviderAnswer update(String id, Object application) {
        return send(HttpMethod.PATCH, application(id), application);
    }

    ProviderAnswer delete(String id) {
        return send(HttpMethod.DELETE, application(id), null);
    }

    ProviderAnswer addPassword(String id, String displayName) {
        return send(
                HttpMethod.POST,
                application(id) + "/addPassword",
                Map.of("passwordCredential", Map.of("displayName", displayName)));
    }

    ProviderAnswer removePassword(String id, String keyId) {
        return send(HttpMethod.POST, application(id) + "/removePassword", Map.of("keyId", keyId));
    }

    /** A page of the applications with a tag, or the page that the one before named as its next. */
    ProviderAnswer list(String tag, @Nullable String next) {
        return next == null
                ? send(
                        HttpMethod.GET,
                        "/applications" + FIELDS + "&$top=" + PAGE + "&$filter="
                                + encoded("tags/any(t:t eq '" + tag + "')"),
                        null)
                : calls.send(HttpMethod.GET, URI.create(next), null);
    }

    /** Whether a page's address is one of Graph's, to which a token may be sent. */
    boolean isOwn(String address) {
        return address.startsWith(tenant.graph() + "/");
    }

    /** Whether it says that the object asked for is not there; any other 404 may come from elsewhere. */
    static boolean saysGone(ProviderAnswer answer) {
        return answer.status() == 410
                || (answer.status() == 404 && "Request_ResourceNotFound".equals(code(answer.body())));
    }

    static IdpException failure(ProviderAnswer answer, String operation) {
        var advice = answer.status() == 403 ? " (needs the permission Application.ReadWrite.OwnedBy)" : "";
        return answer.failure(operation + advice);
    }

    private ProviderAnswer upsertAt(String path, Object body) {
        return calls.send(HttpMethod.PATCH, uri(path), body, headers -> headers.set("Prefer", "create-if-missing"));
    }

    private ProviderAnswer send(HttpMethod method, String path, @Nullable Object body) {
        return calls.send(method, uri(path), body);
    }

    private URI uri(String path) {
        return URI.create(tenant.graph() + "/v1.0" + path);
    }

    private static String named(String uniqueName) {
        return "/applications(uniqueName='" + quoted(uniqueName) + "')";
    }

    private static String application(String id) {
        return "/applications/" + encoded(id);
    }

    private static String quoted(String value) {
        return encoded(value.replace("'", "''"));
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String code(String body) {
        try {
            return JsonMapper.shared().readTree(body).path("error").path("code").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
