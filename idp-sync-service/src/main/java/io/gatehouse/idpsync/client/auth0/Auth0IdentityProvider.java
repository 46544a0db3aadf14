package io.gatehouse.idpsync.client.auth0;

import com.auth0.client.mgmt.types.CreateClientRequestContent;
import com.auth0.client.mgmt.types.CreateClientResponseContent;
import com.auth0.client.mgmt.types.UpdateClientRequestContent;
import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Registration;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.idpsync.client.Stamp;
import io.gatehouse.idpsync.http.NewSecret;
import io.gatehouse.idpsync.http.ProviderFailure;
import io.gatehouse.schemas.sealed.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One tenant of Auth0. Auth0 chooses the client ids and cannot be asked for a client by what is in its metadata, so that the
 * id is remembered as soon as it is known. A creation whose answer was lost is looked for page by page before another is tried.
 * A secret is Auth0's own when a client is made, and chosen here afterwards, so that a lost answer leaves no unknown secret.
 */
final class Auth0IdentityProvider implements IdentityProvider {
    private final Auth0Api api;
    private final Auth0Search search;
    private final Auth0Grants grants;
    private final Auth0Storable storable;
    private final Auth0Check check;
    private final Registrations registrations;

    Auth0IdentityProvider(
            Auth0Api api, Auth0Search search, Auth0Storable storable, Auth0Check check, Registrations registrations) {
        this.api = api;
        this.search = search;
        this.grants = new Auth0Grants(api);
        this.storable = storable;
        this.check = check;
        this.registrations = registrations;
    }

    /** Asks nothing when no creation was ever begun. */
    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        var remembered = registrations.find(applicationId);
        if (remembered.isEmpty()) {
            return Optional.empty();
        }
        var found = clientId(applicationId, remembered.get()).flatMap(id -> client(applicationId, id));
        if (found.isEmpty()) {
            registrations.forget(applicationId);
        }
        return found.map(this::withGrant);
    }

    private Optional<String> clientId(String applicationId, Registration remembered) {
        if (remembered.clientId() != null) {
            return Optional.of(remembered.clientId());
        }
        var left = search.clientIdOf(applicationId, remembered.reference());
        left.ifPresent(clientId -> remember(applicationId, clientId));
        return left;
    }

    private Optional<Auth0Client> client(String applicationId, String clientId) {
        var known = api.client(clientId);
        known.ifPresent(client -> {
            if (!Stamp.isOf(applicationId, client.metadata())) {
                throw new IdpRejectedException(
                        409, "Auth0 has a client " + clientId + " that is not Gatehouse's; it was left alone");
            }
        });
        return known;
    }

    private RegisteredClient withGrant(Auth0Client client) {
        var audience = client.audience();
        if (audience == null) {
            return client.toRegisteredClient(null);
        }
        readScopes(audience);
        return client.toRegisteredClient(
                Auth0Grants.of(audience, api.grants(client.clientId())).orElse(null));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return storable.of(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        var left = find(wanted.applicationId());
        if (left.isPresent()) {
            update(left.get(), wanted);
            return new IssuedClient(left.get().clientId(), rotateSecret(left.get()));
        }
        var spec = known(wanted);
        var created = made(spec.applicationId(), Auth0Requests.creation(spec));
        var clientId = created.getClientId().orElseThrow(() -> Auth0Calls.unreadable("create client"));
        remember(wanted.applicationId(), clientId);
        if (spec.audience() != null) {
            grants.give(clientId, spec.audience(), spec.scopes());
        }
        var secret = created.getClientSecret().orElseThrow(() -> Auth0Calls.unreadable("create client"));
        return new IssuedClient(clientId, IssuedSecret.only(new Secret(secret)));
    }

    private CreateClientResponseContent made(String applicationId, CreateClientRequestContent request) {
        registrations.keep(applicationId, search.begun());
        try {
            return api.create(request);
        } catch (RuntimeException e) {
            if (ProviderFailure.hadNoEffect(e)) {
                registrations.forget(applicationId);
            }
            throw e;
        }
    }

    /** The grants come first: until the metadata say so too, the client is seen to differ, and the attempt is repeated. */
    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        var spec = known(wanted);
        var before = client.spec().audience();
        var change = Auth0Requests.change(spec, before);
        grants.bring(client.clientId(), before, spec.audience(), spec.scopes());
        api.update(client.clientId(), change, "update client");
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        var secret = NewSecret.random();
        var change = UpdateClientRequestContent.builder()
                .clientSecret(secret.reveal())
                .build();
        api.update(client.clientId(), change, "change secret");
        return IssuedSecret.only(secret);
    }

    /** Its grants go with it. */
    @Override
    public void delete(RegisteredClient client) {
        api.delete(client.clientId());
        registrations.forget(client.spec().applicationId());
    }

    @Override
    public List<String> check() {
        return check.findings();
    }

    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return storable.asksApis()
                ? Optional.of(find(applicationId)
                        .map(client -> client.spec().scopes())
                        .orElse(Set.of()))
                : Optional.empty();
    }

    @Override
    public Optional<ClientListing> listing() {
        return Optional.of(new Auth0Listing(api));
    }

    private ClientSpec known(ClientSpec wanted) {
        if (wanted.audience() != null) {
            readScopes(wanted.audience());
        }
        return storable.of(wanted);
    }

    private void readScopes(String audience) {
        if (storable.asksApis()) {
            storable.know(audience, api.scopesOf(audience));
        }
    }

    private void remember(String applicationId, String clientId) {
        registrations.keep(applicationId, new Registration(clientId, clientId, null, null));
    }
}
