package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.Stamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists clients by pages. Their grants are read all at once, by pages too, with the first page of clients and kept until a
 * first page is asked for again: a call per client would use up the tenant's limit.
 */
final class Auth0Listing implements ClientListing {
    private final Auth0Api api;
    private @Nullable Map<String, List<Auth0Grant>> grants;

    Auth0Listing(Auth0Api api) {
        this.api = api;
    }

    @Override
    public synchronized ClientPage page(@Nullable String cursor) {
        var page = api.clients(cursor == null ? 0 : Integer.parseInt(cursor));
        var granted = cursor == null || grants == null ? readGrants() : grants;
        grants = granted;
        var ours = page.clients().stream()
                .filter(client -> Stamp.isOurs(client.metadata()))
                .map(client -> client.toRegisteredClient(
                        Auth0Grants.of(client.audience(), granted.getOrDefault(client.clientId(), List.of()))
                                .orElse(null)))
                .toList();
        var next = page.last() ? null : String.valueOf(page.number() + 1);
        return new ClientPage(ours, page.clients().size() - ours.size(), next);
    }

    private Map<String, List<Auth0Grant>> readGrants() {
        return api.grants(null).stream().collect(Collectors.groupingBy(Auth0Grant::clientId));
    }
}
