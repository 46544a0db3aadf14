package io.gatehouse.idpsync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.idpsync.WholeService;
import io.gatehouse.idpsync.client.ClientSpec;
import io.gatehouse.idpsync.client.Clients;
import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.fixture.Application;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client and its provider that become known at the same time do not overlook each other. */
@WholeService
class CatalogRaceIT {
    @Autowired
    private UnitOfWork work;

    @Autowired
    private RememberWanted remember;

    @Autowired
    private ClientStore clients;

    @Autowired
    private JdbcClient jdbc;

    private final String providerId = UUID.randomUUID().toString();
    private final ClientSpec weather = Clients.weather();

    @Test
    void aClientWaitsForTheProviderThatIsBeingRemembered() {
        var wanted = work.inOne(() -> {
            remember.remember(provider());
            var other = CompletableFuture.supplyAsync(() -> remember.remember(wanted()));
            Application.patiently().until(this::somebodyWaits);
            return other;
        });
        assertThat(wanted.join()).isTrue();
        assertThat(clients.load(weather.applicationId()))
                .hasValueSatisfying(job -> assertThat(job.provider()).isNotNull());
    }

    @Test
    void aProviderWaitsForTheClientThatIsBeingRemembered() {
        var known = work.inOne(() -> {
            remember.remember(wanted());
            var other = CompletableFuture.supplyAsync(() -> remember.remember(provider()));
            Application.patiently().until(this::somebodyWaits);
            return other;
        });
        assertThat(known.join()).isTrue();
        assertThat(clients.load(weather.applicationId()))
                .hasValueSatisfying(job -> assertThat(job.demand()).isGreaterThan(1));
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private WantedClient wanted() {
        return new WantedClient.Present(weather.applicationId(), 1, providerId, "strategy", weather, null, null);
    }

    private ProviderSettings provider() {
        return new ProviderSettings(providerId, 1, false, "none", "https://idp.example", Map.of(), Map.of());
    }
}
