package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.Registrations;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered of the clients of each provider, by its id. */
public final class RegistrationStore implements Function<String, Registrations> {
    private final JdbcClient jdbc;
    private final OpeningKeys keys;

    RegistrationStore(JdbcClient jdbc, OpeningKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public Registrations apply(String providerId) {
        return new JdbcRegistrations(jdbc, keys, providerId);
    }
}
