package io.gatehouse.idpsync.provider.metrics;

import io.gatehouse.idpsync.client.ClientListing;
import io.gatehouse.idpsync.client.ClientSecrets;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.IdpUnavailableException;
import io.gatehouse.idpsync.client.IssuedClient;
import io.gatehouse.idpsync.client.IssuedSecret;
import io.gatehouse.idpsync.client.RegisteredClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Times each operation at a provider as {@code idp.calls}, tagged with {@code provider} (its type), {@code operation} and
 * {@code outcome}: operations = done + rejected + unavailable + failed.
 */
final class MeteredProvider implements IdentityProvider {
    private final IdentityProvider provider;
    private final String type;
    private final MeterRegistry meters;

    MeteredProvider(IdentityProvider provider, String type, MeterRegistry meters) {
        this.provider = provider;
        this.type = type;
        this.meters = meters;
    }

    @Override
    public Optional<RegisteredClient> find(String applicationId) {
        return timed("find", () -> provider.find(applicationId));
    }

    @Override
    public ClientSpec storable(ClientSpec wanted) {
        return provider.storable(wanted);
    }

    @Override
    public IssuedClient create(ClientSpec wanted) {
        return timed("create", () -> provider.create(wanted));
    }

    @Override
    public void update(RegisteredClient client, ClientSpec wanted) {
        timed("update", () -> {
            provider.update(client, wanted);
            return client;
        });
    }

    @Override
    public IssuedSecret rotateSecret(RegisteredClient client) {
        return timed("rotate", () -> provider.rotateSecret(client));
    }

    @Override
    public IssuedSecret recoverSecret(RegisteredClient client) {
        return timed("recover", () -> provider.recoverSecret(client));
    }

    @Override
    public void delete(RegisteredClient client) {
        timed("delete", () -> {
            provider.delete(client);
            return client;
        });
    }

    @Override
    public List<String> check() {
        return timed("check", provider::check);
    }

    @Override
    public Optional<Set<String>> grantedScopes(String applicationId) {
        return timed("scopes", () -> provider.grantedScopes(applicationId));
    }

    @Override
    public Optional<ClientSecrets> severalSecrets() {
        return provider.severalSecrets().map(MeteredSecrets::new);
    }

    @Override
    public Optional<ClientListing> listing() {
        return provider.listing().map(clients -> cursor -> timed("list", () -> clients.page(cursor)));
    }

    private final class MeteredSecrets implements ClientSecrets {
        private final ClientSecrets secrets;

        MeteredSecrets(ClientSecrets secrets) {
            this.secrets = secrets;
        }

        @Override
        public int limit() {
            return secrets.limit();
        }

        @Override
        public IssuedSecret add(RegisteredClient client, Set<String> known) {
            return timed("add_secret", () -> secrets.add(client, known));
        }

        @Override
        public void remove(RegisteredClient client, String secretId) {
            timed("remove_secret", () -> {
                secrets.remove(client, secretId);
                return client;
            });
        }
    }

    private <T> T timed(String operation, Supplier<T> call) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            var result = call.get();
            outcome = "done";
            return result;
        } catch (IdpRejectedException e) {
            outcome = "rejected";
            throw e;
        } catch (IdpUnavailableException e) {
            outcome = "unavailable";
            throw e;
        } finally {
            sample.stop(meters.timer("idp.calls", "provider", type, "operation", operation, "outcome", outcome));
        }
    }
}
