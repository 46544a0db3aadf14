package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientPage;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Stamp;
import io.gatehouse.idpsync.http.NewSecret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of Okta. The client id is chosen here from the application's, and Okta takes each only once, so that a
 * second client cannot come to be. The secret is chosen here too.
 */
final class OktaIdentityProvider implements IdentityProvider {
    private final OktaApi api;
    private final OktaSearch search;
    private final OktaAccessPolicy policy;
    private final OktaSecrets secrets;
    private final OktaCheck check;

    OktaIdentityProvider(OktaApi api, OktaSearch search, OktaAccessPolicy policy, OktaCheck check) {
        this.api = api;
        this.search = search;
        this.policy = policy;
        this.secrets = new OktaSecrets(api);
        this.check = check;
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return search.find(applicationId).map(this::registered);
    }

    private RegisteredClient registered(OktaApplication application) {
        return application.toRegisteredClient(policy.read().admits(application.clientId()));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return OktaRequests.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        return search.find(wanted.applicationId())
                .map(left -> takenOver(left, wanted))
                .orElseGet(() -> made(wanted));
    }

    private IssuedClient takenOver(OktaApplication left, ClientSpec wanted) {
        var client = left.toRegisteredClient(false);
        update(client, wanted);
        return new IssuedClient(client.clientId(), rotateSecret(client));
    }

    private IssuedClient made(ClientSpec wanted) {
        check.heed(wanted);
        var clientId = OktaClientId.of(wanted.applicationId());
        var secret = NewSecret.random();
        var creation = OktaRequests.creation(storable(wanted), clientId, secret);
        String id;
        try {
            id = api.create(creation).getId();
        } catch (IdpRejectedException refusal) { // perhaps because the client id is taken, by ours or by another
            var left = search.listed(wanted.applicationId()).orElseThrow(() -> refusal);
            return takenOver(left, wanted);
        }
        if (id == null) {
            throw OktaCalls.unreadable("create application", null);
        }
        search.remember(wanted.applicationId(), id);
        policy.admit(clientId);
        return new IssuedClient(clientId, new IssuedSecret(secret, null, secrets.firstOf(id)));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        check.heed(wanted);
        var present = api.application(client.reference())
                .orElseThrow(() -> new IdpUnavailableException(404, "Okta, update application: it is gone", null));
        api.replace(client.reference(), present.with(storable(wanted)));
        policy.admit(client.clientId());
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        return secrets.add(client, Set.of());
    }

    /** Okta deletes only what was deactivated. */
    @Override
    public void delete(RegisteredClient client) {
        policy.dismiss(client.clientId());
        if (api.application(client.reference())
                .filter(OktaApplication::isActive)
                .isPresent()) {
            api.deactivate(client.reference());
        }
        api.delete(client.reference());
        search.forget(client.spec().applicationId());
    }

    @Override
    public List<String> check() {
        return check.findings();
    }

    /** The authorization server's policies say who gets which scopes. */
    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    @Override
    public Optional<ClientSecrets> severalSecrets() {
        return Optional.of(secrets);
    }

    @Override
    public Optional<ClientListing> listing() {
        return Optional.of(this::page);
    }

    private ClientPage page(@Nullable String cursor) {
        var page = api.applications(cursor);
        var admission = policy.read();
        var ours = page.applications().stream()
                .filter(application -> Stamp.isOurs(application.profile()))
                .map(application -> application.toRegisteredClient(admission.admits(application.clientId())))
                .toList();
        return new ClientPage(ours, page.applications().size() - ours.size(), page.next());
    }
}
