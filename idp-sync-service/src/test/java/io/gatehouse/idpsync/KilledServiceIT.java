package io.gatehouse.idpsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatehouse.events.ClientProvisioned;
import io.gatehouse.idpsync.fixture.Application;
import io.gatehouse.idpsync.fixture.Events;
import io.gatehouse.idpsync.fixture.ProviderDoor;
import io.gatehouse.idpsync.fixture.ProviderDoor.Call;
import io.gatehouse.idpsync.fixture.Realm;
import io.gatehouse.idpsync.fixture.ServiceProcess;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestPostgres;
import io.gatehouse.schemas.test.TestTopics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} between the provider's answer and the service's own commit. */
class KilledServiceIT {
    private final Application application = new Application();
    private final String providerId = UUID.randomUUID().toString();
    private final AtomicBoolean first = new AtomicBoolean(true);
    private ProviderDoor door;
    private @Nullable ServiceProcess service;

    @BeforeAll
    static void createTopics() {
        TestKafka.create(List.of(ServiceProcess.APPLICATION_EVENTS, ServiceProcess.CATALOG_EVENTS));
    }

    @BeforeEach
    void ask() {
        door = new ProviderDoor(Realm.server().url());
        TestTopics.send(
                ServiceProcess.CATALOG_EVENTS,
                "dcr-provider:" + providerId,
                Events.provider(providerId, 1, door.url()).build());
        TestTopics.send(ServiceProcess.APPLICATION_EVENTS, application.id(), application.requested(providerId));
    }

    @AfterEach
    void endService() {
        if (service != null) {
            service.kill();
        }
        door.close();
    }

    @Test
    void beforeTheAnswerArrivesItLeavesOneClientAndASecretThatWorks() throws Exception {
        var made = new CountDownLatch(1);
        door.put("hold", (call, exchange, passage) -> {
            if (!call.makesClient() || !first.getAndSet(false)) {
                return false;
            }
            passage.ask(call, exchange);
            made.countDown();
            new CountDownLatch(1).await();
            return true;
        });
        service = ServiceProcess.start("killed-before-answer");
        made.await();
        service.kill();
        oneClientAndASecretThatWorksAfterARestart("after-answer");
    }

    @Test
    void beforeTheCommitItLeavesOneClientAndASecretThatWorks() throws Exception {
        try (var database = connect()) {
            database.setAutoCommit(false);
            door.put("lock", (call, exchange, passage) -> {
                if (call.makesClient() && first.getAndSet(false)) {
                    lockRow(database);
                }
                return false;
            });
            service = ServiceProcess.start("killed-before-commit");
            Application.patiently().until(this::commitWaits);
            service.kill();
            database.rollback();
        }
        oneClientAndASecretThatWorksAfterARestart("after-commit");
    }

    private void oneClientAndASecretThatWorksAfterARestart(String name) {
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
        assertThat(application.clientEvents()).isEmpty();
        service = ServiceProcess.start(name);
        assertThat(Realm.tokenStatus(application.id(), application.awaitSecret()))
                .isEqualTo(200);
        assertThat(application.clientEvents(ClientProvisioned.class)).hasSize(1);
        assertThat(Realm.clientsOf(application.id())).hasSize(1);
        assertThat(door.calls()).filteredOn(Call::makesClient).hasSize(1);
    }

    /** The row that the service locks before it records what it did. */
    private void lockRow(Connection database) {
        try (var statement =
                database.prepareStatement("select 1 from wanted_client where application_id = ? for update")) {
            statement.setString(1, application.id());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean commitWaits() throws SQLException {
        try (var database = connect();
                var statement = database.createStatement();
                var waiting = statement.executeQuery("""
                        select 1 from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and query like '%wanted_client%'
                        """)) {
            return waiting.next();
        }
    }

    private static Connection connect() throws SQLException {
        var database = TestPostgres.database(ServiceProcess.DATABASE);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
