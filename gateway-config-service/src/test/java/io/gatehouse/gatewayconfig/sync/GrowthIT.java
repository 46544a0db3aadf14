package io.gatehouse.gatewayconfig.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.gatewayconfig.TestGateway;
import io.gatehouse.gatewayconfig.plan.GatewayEntity;
import io.gatehouse.gatewayconfig.plan.GatewayEntity.Kind;
import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.plan.ServicePlan.WithoutStrategy;
import io.gatehouse.gatewayconfig.sync.kong.LocalKong;
import io.gatehouse.gatewayconfig.sync.store.StoredUnits;
import io.gatehouse.gatewayconfig.wanted.UnitKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import io.gatehouse.gatewayconfig.wanted.store.StoredFacts;
import io.gatehouse.local.gateway.store.Change;
import io.gatehouse.local.gateway.store.StateFile;
import io.gatehouse.schemas.sealed.Secret;
import io.gatehouse.schemas.test.TestPostgres;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a look at a whole gateway and one approval cost, in calls and questions, with few and with many applications. */
class GrowthIT {
    private static final Map<Kind, String> TABLES =
            Map.of(Kind.CONSUMER, "consumers", Kind.JWT, "jwt_secrets", Kind.ACL, "acls", Kind.PLUGIN, "plugins");

    private final CountingDatabase database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Units units = StoredUnits.in(jdbc);
    private final PlanUnit planUnit =
            new PlanUnit(StoredFacts.in(jdbc), Secret::new, WithoutStrategy.CLOSED, InstantSource.system());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder = Path.of("");

    private static CountingDatabase database() {
        var place = TestPostgres.database("gateway_growth");
        var database = new SingleConnectionDataSource(place.url(), place.user(), place.password(), true);
        Flyway.configure()
                .dataSource(place.url(), place.user(), place.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new CountingDatabase(database);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 10_000})
    void whatIsAsWantedIsNotWrittenAndPagesAreAllThatGrows(int applications) {
        var many = ManyApplications.fill(jdbc, applications);
        try (var kong = TestGateway.standIn(filled(many))) {
            var gateways = new OneGateway(many.controlPlaneId(), LocalKong.at(kong.adminUrl(), meters));

            database.questions();
            var report = repair(gateways).repair(many.controlPlaneId());
            var questions = database.questions();

            assertThat(report.settled()).isEqualTo(applications + 1);
            assertThat(report.drifted()).isEmpty();
            assertThat(writes()).isZero();
            assertThat(reads()).as("calls").isLessThanOrEqualTo(6 + 3 * (applications / 1000));
            assertThat(questions).as("questions").isLessThanOrEqualTo(7 + 3 * (applications / 500));
            oneApprovalIsOneWrite(many, gateways);
            aNewApplicationIsThreeWrites(many, gateways);
        }
    }

    private void oneApprovalIsOneWrite(ManyApplications many, Gateways gateways) {
        sync(many, gateways, many.approve(jdbc));
        assertThat(writes()).isEqualTo(1);
        assertThat(reads()).isLessThanOrEqualTo(4);
        assertThat(database.questions()).isLessThanOrEqualTo(9);
    }

    private void aNewApplicationIsThreeWrites(ManyApplications many, Gateways gateways) {
        sync(many, gateways, many.add(jdbc));
        assertThat(writes()).isEqualTo(3);
        assertThat(reads()).isEqualTo(1);
    }

    private void sync(ManyApplications many, Gateways gateways, String application) {
        meters.clear();
        database.questions();
        var locks = StoredUnits.locks(database);
        new SyncUnit(locks, units, planUnit, gateways).sync(UnitKey.consumer(many.controlPlaneId(), application));
    }

    private RepairGateways repair(Gateways gateways) {
        var nothing = new Wakeups() {
            @Override
            public void sync(UnitKey unit) {}

            @Override
            public void follow(String issuer) {}
        };
        return new RepairGateways(gateways, units, planUnit, nothing, InstantSource.system());
    }

    private long writes() {
        return calls("put") + calls("delete");
    }

    private long reads() {
        return calls("get");
    }

    private long calls(String method) {
        return meters.find("gateway.config.calls").timers().stream()
                .filter(timer ->
                        String.valueOf(timer.getId().getTag("operation")).startsWith(method))
                .mapToLong(Timer::count)
                .sum();
    }

    /** The folder of a gateway that has all that is wanted. */
    private Path filled(ManyApplications many) {
        var entities = new ArrayList<GatewayEntity>();
        planUnit.planEach(
                units.all(many.controlPlaneId()),
                Plans.OPEN_SOURCE,
                (unit, planned) -> entities.addAll(planned.plan().wanted()));
        try (var file = new StateFile(folder.resolve("gateway.json"))) {
            file.append(entities.stream().map(GrowthIT::change).toList());
        }
        return folder;
    }

    private static Change change(GatewayEntity entity) {
        var json =
                JsonMapper.shared().<ObjectNode>valueToTree(entity.revealed()).put("id", entity.id());
        if (entity.parentId() != null) {
            json.putObject(entity.kind() == Kind.PLUGIN ? "service" : "consumer")
                    .put("id", entity.parentId());
        }
        return new Change(String.valueOf(TABLES.get(entity.kind())), entity.id(), json);
    }
}
