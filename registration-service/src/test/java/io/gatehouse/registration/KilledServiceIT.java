package io.gatehouse.registration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.events.ApplicationRequested;
import io.gatehouse.registration.developer.Tokens;
import io.gatehouse.registration.test.Catalog;
import io.gatehouse.registration.test.Http;
import io.gatehouse.registration.test.IdpSync;
import io.gatehouse.registration.test.Portal;
import io.gatehouse.schemas.sealed.Secret;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.ServiceProcess;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code kill -9} of the service, which has a database and a consumer group of its own here. */
class KilledServiceIT {
    private static final String DATABASE = "registration_process";
    private static final String REQUESTS = "process.requests";
    private static final String BINDINGS = "spring.cloud.stream.bindings.";

    private static ServiceProcess service;
    private static JdbcClient jdbc;

    private UUID portal;
    private Catalog catalog;
    private UUID developerId;
    private Http developer;

    @BeforeAll
    static void start() {
        TestKafka.create(List.of(REQUESTS));
        service = ServiceProcess.start(RegistrationApplication.class, "registration-killed", settings());
        service.awaitReady();
        var database = TestPostgres.database(DATABASE);
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<>(ServiceContext.settings(DATABASE.replace('_', '-') + "-service"));
        settings.put("gatehouse.registration.public-url", "http://localhost:8000/");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put(BINDINGS + "requests-in-0.destination", REQUESTS);
        for (var binding : List.of("requests", "clientEvents", "gatewayEvents")) {
            settings.put(BINDINGS + binding + "-in-0.group", "registration-killed");
        }
        return settings;
    }

    @BeforeEach
    void signIn() {
        IdpSync.start();
        catalog = new Catalog(jdbc);
        portal = catalog.portal(true);
        developerId = UUID.randomUUID();
        var token = UUID.randomUUID().toString();
        var session = UUID.randomUUID();
        jdbc.sql("""
                        insert into developer (id, portal_id, email, full_name, status, created_at, updated_at)
                        values (?, ?, ?, 'Dana', 'approved', now(), now())
                        """).params(developerId, portal, Portal.newAddress()).update();
        jdbc.sql("insert into developer_session (id, developer_id, created_at) values (?, ?, now())")
                .params(session, developerId)
                .update();
        jdbc.sql("""
                        insert into session_token (token_sha256, session_id, kind, expires_at)
                        values (?, ?, 'access', now() + interval '1 hour')
                        """).params(Tokens.sha256(new Secret(token)), session).update();
        developer = new Http(
                service.port(), Map.of("X-Portal-ID", portal.toString(), "Cookie", "portalaccesstoken=" + token));
    }

    private Http.Answer create(String name, UUID strategy) {
        return developer.post("/api/v2/applications", Map.of("name", name, "auth_strategy_id", strategy));
    }

    /** A strategy that the portal lets developers choose, since a version there has it. */
    private UUID offered(UUID strategy) {
        catalog.version(portal, strategy, false);
        return strategy;
    }

    private void killAndStartAgain() {
        service.kill();
        service.startAgain();
    }

    @Test
    void whatWasAnsweredIsToldThoughItDiedBeforeTellingIt() throws Exception {
        String id;
        try (var relays = connect()) {
            holdOutbox(relays);
            var answer = create("answered", offered(catalog.keyAuth()));
            assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
            id = answer.text("id");
            service.kill();
            relays.rollback();
        }
        assertThat(Portal.eventsOf(id)).isEmpty();

        service.startAgain();

        assertThat(Portal.awaitEvent(id, ApplicationRequested.class).getName()).isEqualTo("answered");
        service.awaitReady();
        assertThat(developer.get("/api/v2/applications/" + id).text("name")).isEqualTo("answered");
        assertThat(Portal.eventsOf(id)).hasSize(1);
    }

    @Test
    void whatWasNotCommittedNeverWas() throws Exception {
        var strategy = offered(catalog.keyAuth());
        try (var other = connect()) {
            insertUncommitted(other, strategy);
            var asked = CompletableFuture.supplyAsync(() -> create("taken", strategy));
            await().atMost(ofSeconds(20)).until(KilledServiceIT::someoneWaitsForALock);
            service.kill();
            assertThat(asked).failsWithin(ofSeconds(20));
            other.rollback();
        }
        service.startAgain();
        service.awaitReady();

        assertThat(developer
                        .get("/api/v2/applications")
                        .json()
                        .at("/meta/page/total")
                        .asInt())
                .isZero();
        var id = create("taken", strategy).text("id");
        Portal.awaitEvent(id, ApplicationRequested.class);
        assertThat(Portal.eventsOf(id)).hasSize(1);
    }

    @Test
    void anApplicationWhoseRequestDiedBecomesReadyByItself() {
        var strategy = offered(catalog.openId(catalog.provider()));
        var asked = CompletableFuture.supplyAsync(() -> create("silent", strategy));
        var id = await().atMost(ofSeconds(20))
                .until(this::applicationId, found -> !found.isEmpty())
                .getFirst();
        Portal.awaitEvent(id, ApplicationRequested.class);

        killAndStartAgain();

        assertThat(asked).failsWithin(ofSeconds(20));
        IdpSync.provision(id);
        service.awaitReady();
        await().atMost(ofSeconds(30))
                .until(
                        () -> developer.get("/api/v2/applications/" + id).text("reference_id"),
                        ("client-" + id)::equals);
        assertThat(create("silent", strategy).status()).isEqualTo(409);
    }

    private List<String> applicationId() {
        return jdbc.sql("select cast(id as text) from application where developer_id = ?")
                .param(developerId)
                .query(String.class)
                .list();
    }

    /** Keeps every relay from what waits in the outbox, as another instance would. */
    private static void holdOutbox(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(x'6f757462'::int, shard) from generate_series(0, 7) shard");
        }
    }

    /** An application of the same name, so that the service has to wait for this one's end. */
    private void insertUncommitted(Connection connection, UUID strategy) throws SQLException {
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("""
                insert into application (id, portal_id, developer_id, name, auth_strategy_id, credential_type, provisioning,
                    revision, created_at, updated_at)
                values (?, ?, ?, 'taken', ?, 'key_auth', 'ready', 1, now(), now())
                """)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, portal);
            insert.setObject(3, developerId);
            insert.setObject(4, strategy);
            insert.execute();
        }
    }

    private static boolean someoneWaitsForALock() {
        return jdbc.sql("""
                        select exists (select 1 from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single();
    }

    private static Connection connect() throws SQLException {
        var database = TestPostgres.database(DATABASE);
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
