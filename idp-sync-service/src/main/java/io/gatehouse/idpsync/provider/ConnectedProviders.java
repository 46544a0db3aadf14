package io.gatehouse.idpsync.provider;

import io.gatehouse.idpsync.client.CallBudget;
import io.gatehouse.idpsync.client.IdentityProvider;
import io.gatehouse.idpsync.client.IdpRejectedException;
import io.gatehouse.idpsync.client.ProviderAccess;
import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealedValueException;
import io.gatehouse.schemas.sealed.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses the adapter by provider type, and keeps what it connected until the provider's settings change, or until it was not
 * used for a long time, as happens to a deleted one.
 */
public class ConnectedProviders implements IdentityProviders {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Map<String, ProviderAdapter> adapters;
    private final OpeningKeys keys;
    private final ProviderDecorator decorator;
    private final Function<String, Registrations> registrations;
    private final Function<ProviderSettings, CallBudget> budgets;
    private final Consumer<String> forgotten;
    private final Clock clock;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    /**
     * @param registrations what is remembered of the clients of a provider, by its id
     * @param budgets how many calls a provider takes; the same one for the same provider
     * @param forgotten is told the ids of providers that are no longer used
     */
    public ConnectedProviders(
            Collection<ProviderAdapter> adapters,
            OpeningKeys keys,
            ProviderDecorator decorator,
            Function<String, Registrations> registrations,
            Function<ProviderSettings, CallBudget> budgets,
            Consumer<String> forgotten,
            Clock clock) {
        this.adapters = adapters.stream().collect(Collectors.toMap(ProviderAdapter::providerType, Function.identity()));
        this.keys = keys;
        this.decorator = decorator;
        this.registrations = registrations;
        this.budgets = budgets;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    @Override
    public IdentityProvider of(ProviderSettings settings) {
        var now = clock.instant();
        var connection = connections.compute(settings.providerId(), (id, before) -> {
            var current = before != null && before.revision() >= settings.revision();
            return current ? before.usedAt(now) : new Connection(settings.revision(), connect(settings), now);
        });
        connections.forEach((id, other) -> forgetUnused(id, other, now));
        return connection.provider();
    }

    private void forgetUnused(String providerId, Connection connection, Instant now) {
        if (connection.lastUse().plus(KEPT).isBefore(now) && connections.remove(providerId, connection)) {
            forgotten.accept(providerId);
        }
    }

    private IdentityProvider connect(ProviderSettings settings) {
        var adapter = adapters.get(settings.providerType());
        if (adapter == null) {
            throw new IdpRejectedException(
                    null, "identity providers of type " + settings.providerType() + " are not supported yet");
        }
        var access = new ProviderAccess(
                settings,
                open(settings.sealedCredentials()),
                registrations.apply(settings.providerId()),
                budgets.apply(settings));
        return decorator.decorate(settings.providerType(), adapter.connect(access));
    }

    private Map<String, Secret> open(Map<String, String> sealed) {
        var opened = new HashMap<String, Secret>();
        sealed.forEach((name, value) -> {
            try {
                opened.put(name, new Secret(keys.open(value)));
            } catch (SealedValueException e) {
                throw new IdpRejectedException(null, "the provider's " + name + " is " + e.getMessage(), e);
            }
        });
        return opened;
    }

    private record Connection(long revision, IdentityProvider provider, Instant lastUse) {
        Connection usedAt(Instant now) {
            return new Connection(revision, provider, now);
        }
    }
}
