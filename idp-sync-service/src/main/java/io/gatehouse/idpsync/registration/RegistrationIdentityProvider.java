package io.gatehouse.idpsync.registration;

import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpException;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.gatehouse.idpsync.client.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server with dynamic client registration (RFC 7591) and, for everything but making clients, its management (RFC 7592).
 *
 * <p>The server chooses the client id and cannot be asked for a client by application, so what it answers is remembered. If
 * the answer to a registration is lost, the client that may have been made cannot be found: the next attempt makes another,
 * and reports the loss ({@link LostRegistrations}). There is no request for a new secret either: a server may give one when
 * the metadata is replaced, and where it does not, a rotation is refused, since a new client would have a new id.
 */
public final class RegistrationIdentityProvider implements IdentityProvider {
    private final Registrar registrar;
    private final KeptRegistrations clients;

    public RegistrationIdentityProvider(Registrar registrar, ProviderAccess access, LostRegistrations lost) {
        this.registrar = registrar;
        this.clients = new KeptRegistrations(registrar, access, lost);
    }

    /** As the server shows it; where there is no management, as the server was told. */
    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return clients.find(applicationId)
                .flatMap(client -> client.reference() == null
                        ? Optional.of(ShownMetadata.asTold(applicationId, client))
                        : clients.read(applicationId, client)
                                .map(shown -> ShownMetadata.asShown(applicationId, client, shown.metadata())));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return ClientMetadata.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        var left = find(wanted.applicationId());
        if (left.isPresent()) {
            update(left.get(), wanted);
            return new IssuedClient(left.get().clientId(), recoverSecret(left.get()));
        }
        var made = clients.register(wanted);
        refuseSubstitutes(made, wanted);
        var secret = made.secret()
                .orElseThrow(() -> new IdpRejectedException(
                        null, "the provider made client " + made.clientId() + " without a secret"));
        return new IssuedClient(made.clientId(), secret);
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        var present = present(client, "changed");
        var changed = clients.replace(wanted, present);
        refuseSubstitutes(changed, wanted);
        if (changed.hasOtherSecretThan(present)) {
            throw new IdpRejectedException(
                    null,
                    "the provider replaced the secret of client " + client.clientId()
                            + " when the client was changed (RFC 7592, 2.2): ask for a new secret");
        }
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        var present = present(client, "given a new secret");
        var renewed = clients.renewSecret(client.spec().applicationId(), present);
        return renewed.secret()
                .filter(secret -> renewed.hasOtherSecretThan(present))
                .orElseThrow(() -> new IdpRejectedException(
                        null,
                        "the provider keeps the secret of client " + client.clientId()
                                + ": RFC 7592 has no request for a new one, and a new client would have a new id"));
    }

    /** The present secret, from a server that gives no new one but shows it. */
    @Override
    public IssuedSecret recoverSecret(RegisteredClient client) {
        var present = present(client, "given a new secret");
        var renewed = clients.renewSecret(client.spec().applicationId(), present);
        return renewed.secret()
                .or(present::secret)
                .orElseThrow(() -> new IdpRejectedException(
                        null, "the provider neither shows nor replaces the secret of client " + client.clientId()));
    }

    @Override
    public List<String> check() {
        var errors = new ArrayList<String>();
        try {
            registrar.server().endpoint("registration_endpoint");
            errors.addAll(registrar.check());
        } catch (IdpException e) {
            errors.add(e.reason());
        }
        return errors;
    }

    /** The server's to decide (RFC 7591, 2). */
    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return Optional.empty();
    }

    @Override
    public void delete(RegisteredClient client) {
        var applicationId = client.spec().applicationId();
        clients.find(applicationId)
                .filter(kept -> client.clientId().equals(kept.clientId()))
                .ifPresent(kept -> {
                    refuseUnmanaged(kept, "removed");
                    clients.remove(applicationId, kept);
                });
    }

    private ClientInformation present(RegisteredClient client, String done) {
        var applicationId = client.spec().applicationId();
        var kept = clients.find(applicationId)
                .filter(known -> client.clientId().equals(known.clientId()))
                .orElseThrow(() -> RegistrationFailure.gone(applicationId));
        refuseUnmanaged(kept, done);
        return clients.read(applicationId, kept).orElseThrow(() -> RegistrationFailure.gone(applicationId));
    }

    private static void refuseUnmanaged(Registration client, String done) {
        if (client.reference() == null) {
            throw new IdpRejectedException(
                    null,
                    "client " + client.clientId() + " cannot be " + done
                            + ": the provider only makes clients (RFC 7591) and does not manage them (RFC 7592)");
        }
    }

    /** A server may register something else than it was asked to (RFC 7591, 3.2.1), which would not do. */
    private static void refuseSubstitutes(ClientInformation client, ClientSpec wanted) {
        var told = ClientMetadata.storable(wanted);
        var seen = ShownMetadata.seen(client.metadata(), told);
        if (!seen.grantTypes().equals(told.grantTypes()) || !seen.redirectUris().equals(told.redirectUris())) {
            throw new IdpRejectedException(
                    null,
                    "the provider registered grant types " + seen.grantTypes() + " and redirect URIs "
                            + seen.redirectUris() + " (expected: " + told.grantTypes() + " and "
                            + told.redirectUris() + ")");
        }
    }
}
