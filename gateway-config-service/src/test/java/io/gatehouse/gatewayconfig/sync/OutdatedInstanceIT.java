package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import io.gatehouse.gatewayconfig.sync.store.StoredUnits;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.schemas.sealed.Secret;
import io.gatehouse.schemas.test.TestPostgres;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two instances at one unit, of which one stands still between its look at what is wanted and its first write. */
class OutdatedInstanceIT implements UnitFacts {
    private static final UnitKey UNIT = UnitKey.consumer(Plans.PLANE, Plans.APPLICATION);

    private final DriverManagerDataSource database = database();
    private final MemoryGateway gateway = new MemoryGateway();
    private final SyncUnit first = instance();
    private final SyncUnit second = instance();
    private boolean approved = true;

    private static DriverManagerDataSource database() {
        var place = TestPostgres.database("unit_locks");
        return new DriverManagerDataSource(place.url(), place.user(), place.password());
    }

    private SyncUnit instance() {
        var planUnit = new PlanUnit(this, Secret::new, WithoutStrategy.CLOSED, InstantSource.system());
        var gateways = new OneGateway(Plans.PLANE, gateway);
        return new SyncUnit(StoredUnits.locks(database), new MemoryUnits(UNIT), planUnit, gateways);
    }

    @Test
    void whileItStandsStillNobodyElseIsAtTheUnit() {
        gateway.beforeNextRequest(() -> assertThat(second.sync(UNIT)).isInstanceOf(SyncOutcome.Busy.class));
        assertThat(first.sync(UNIT)).isInstanceOf(SyncOutcome.Attempted.class);
        assertThat(second.sync(UNIT)).isInstanceOf(SyncOutcome.Attempted.class);
    }

    @Test
    void whenAnotherTookItsPlaceItWritesNothing() {
        gateway.beforeNextRead(() -> {
            approved = false;
            endSessions();
            assertThat(second.sync(UNIT)).isInstanceOf(SyncOutcome.Attempted.class);
        });
        assertThatThrownBy(() -> first.sync(UNIT)).isInstanceOf(UnitLockLostException.class);
        assertThat(gateway.names()).contains("key-auths").doesNotContain("v1");
        assertThat(second.sync(UNIT)).isInstanceOf(SyncOutcome.Attempted.class);
    }

    @Test
    void anInstanceWhoseSessionBrokeTakesLocksInANewOne() {
        first.sync(UNIT);
        endSessions();
        assertThatThrownBy(() -> first.sync(UNIT)).hasMessageContaining("no lock");
        assertThat(first.sync(UNIT)).isInstanceOf(SyncOutcome.Attempted.class);
    }

    private void endSessions() {
        JdbcClient.create(database)
                .sql("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, ConsumerFacts> consumers(String controlPlaneId, Collection<String> applicationIds) {
        return Map.of(Plans.APPLICATION, Plans.applicationWithKey("v1", approved));
    }

    @Override
    public Map<String, ServiceFacts> services(String controlPlaneId, Collection<String> gatewayServiceIds) {
        return Map.of();
    }
}
