package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.ManagementApi;
import com.auth0.client.mgmt.types.ClientAppTypeEnum;
import com.auth0.client.mgmt.types.CreateClientGrantRequestContent;
import com.auth0.client.mgmt.types.CreateClientRequestContent;
import com.auth0.client.mgmt.types.CreateClientResponseContent;
import com.auth0.client.mgmt.types.GetClientRequestParameters;
import com.auth0.client.mgmt.types.ListClientGrantsRequestParameters;
import com.auth0.client.mgmt.types.ListClientsOffsetPaginatedResponseContent;
import com.auth0.client.mgmt.types.ListClientsRequestParameters;
import com.auth0.client.mgmt.types.ResourceServerScope;
import com.auth0.client.mgmt.types.UpdateClientGrantRequestContent;
import com.auth0.client.mgmt.types.UpdateClientRequestContent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calls to the Management API that Gatehouse makes.
 *
 * @see <a href="https://auth0.com/docs/api/management/v2">Auth0 Management API v2</a>
 */
final class Auth0Api {
    /** The most that Auth0 gives at once. */
    private static final int PAGE = 100;

    private final ManagementApi api;
    private final Auth0Calls calls;

    Auth0Api(ManagementApi api, Auth0Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /** A client; empty only if Auth0 says that there is none. */
    Optional<Auth0Client> client(String clientId) {
        var fields = GetClientRequestParameters.builder()
                .fields(Auth0Client.FIELDS)
                .includeFields(true)
                .build();
        return calls.unlessGone(
                "read client", () -> Auth0Client.of(api.clients().get(clientId, fields)));
    }

    /** A page of the clients that are machines; ours are among them. */
    Auth0Page clients(int number) {
        var wanted = ListClientsRequestParameters.builder()
                .fields(Auth0Client.FIELDS)
                .includeFields(true)
                .isGlobal(false)
                .appType(ClientAppTypeEnum.NON_INTERACTIVE.toString())
                .page(number)
                .perPage(PAGE)
                .includeTotals(true)
                .build();
        return calls.send("list clients", () -> {
            var page = api.clients().list(wanted);
            var clients = page.getItems().stream().map(Auth0Client::of).toList();
            var total = page.<ListClientsOffsetPaginatedResponseContent>getResponse()
                    .flatMap(ListClientsOffsetPaginatedResponseContent::getTotal)
                    .orElseThrow(() -> Auth0Calls.unreadable("list clients"))
                    .longValue();
            var last = clients.isEmpty() || (long) number * PAGE + clients.size() >= total;
            return new Auth0Page(clients, number, total, last);
        });
    }

    CreateClientResponseContent create(CreateClientRequestContent client) {
        return calls.send("create client", () -> api.clients().create(client));
    }

    void update(String clientId, UpdateClientRequestContent change, String operation) {
        calls.send(operation, () -> api.clients().update(clientId, change));
    }

    /** Repeatable: one that is gone already is no error. */
    void delete(String clientId) {
        calls.unlessGone("delete client", () -> {
            api.clients().delete(clientId);
            return clientId;
        });
    }

    /** @param clientId null for the grants of all clients */
    List<Auth0Grant> grants(@Nullable String clientId) {
        var wanted = ListClientGrantsRequestParameters.builder().take(PAGE);
        if (clientId != null) {
            wanted.clientId(clientId);
        }
        return calls.send("list client grants", () -> api.clientGrants()
                .list(wanted.build())
                .streamItems()
                .filter(Auth0Grant::isForClient)
                .map(Auth0Grant::of)
                .toList());
    }

    void grant(String clientId, String audience, Set<String> scopes) {
        var grant = CreateClientGrantRequestContent.builder()
                .clientId(clientId)
                .audience(audience)
                .scope(sorted(scopes))
                .build();
        calls.send("grant " + audience, () -> api.clientGrants().create(grant));
    }

    void change(Auth0Grant grant, Set<String> scopes) {
        var change =
                UpdateClientGrantRequestContent.builder().scope(sorted(scopes)).build();
        calls.send(
                "change grant of " + grant.audience(), () -> api.clientGrants().update(grant.id(), change));
    }

    void revoke(Auth0Grant grant) {
        calls.send("revoke grant of " + grant.audience(), () -> {
            api.clientGrants().delete(grant.id());
            return grant;
        });
    }

    /** The scopes that an API knows. */
    Set<String> scopesOf(String audience) {
        return calls
                .send("read API " + audience, () -> api.resourceServers().get(audience))
                .getScopes()
                .orElse(List.of())
                .stream()
                .map(ResourceServerScope::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether strangers may register clients, the tenant setting "OIDC Dynamic Application Registration". */
    boolean openRegistration() {
        return calls.send("read tenant settings", () -> api.tenants().settings().get())
                .getFlags()
                .flatMap(flags -> flags.getEnableDynamicClientRegistration())
                .orElse(false);
    }

    private static List<String> sorted(Set<String> scopes) {
        return scopes.stream().sorted().toList();
    }
}
