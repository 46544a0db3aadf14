package io.gatehouse.audit;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gatehouse.audit.record.messaging.Events;
import io.gatehouse.events.Portal;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.ServiceProcess;
import io.gatehouse.schemas.test.TestKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of the service with a broker and a database of their own, each in processes that can be killed. */
final class CrashStack implements AutoCloseable {
    private final BrokerProcess broker;
    private final DatabaseProcess database;
    private final ServiceProcess first;
    private final ServiceProcess second;

    private CrashStack() {
        broker = BrokerProcess.start();
        database = DatabaseProcess.start();
        TestKafka.create(broker.bootstrap(), Topics.ALL);
        first = service("audit-first");
        second = service("audit-second");
    }

    static CrashStack start() {
        var stack = new CrashStack();
        stack.first.awaitReady();
        stack.second.awaitReady();
        return stack;
    }

    private ServiceProcess service(String name) {
        var settings = new HashMap<>(ServiceContext.settings("audit-service"));
        settings.putAll(database.settings());
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrap());
        settings.put("gatehouse.audit.delivery.first-retry", "100ms");
        settings.put("gatehouse.audit.delivery.longest-retry", "500ms");
        settings.put("gatehouse.audit.delivery.batch", "20");
        return ServiceProcess.start(AuditApplication.class, name, settings);
    }

    String broker() {
        return broker.bootstrap();
    }

    Api api() {
        return new Api(first.port());
    }

    /** Tells the service of these portals. */
    void announce(EventFlow flow, List<UUID> portals) {
        for (var portal : portals) {
            var event = Events.filled(Portal.class, 1);
            event.put("portal_id", portal.toString());
            flow.send(Topics.CATALOG_EVENTS, "portal:" + portal, event);
            await().atMost(ofMinutes(1))
                    .until(() -> api().get("/v2/portals/" + portal + "/audit-log-webhook")
                                    .statusCode()
                            == 200);
        }
    }

    String destination(Receiver to, String format) {
        var created = api().post("/v2/audit-log-destinations", """
                {"name":"%1$s","endpoint":"%1$s","authorization":"Bearer x","log_format":"%2$s"}""".formatted(to.url(), format));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(created.body()).path("id").stringValue();
    }

    void enable(String webhook, Receiver to, String format) {
        var answer = api().patch(
                        webhook, "{\"audit_log_destination_id\":\"" + destination(to, format) + "\",\"enabled\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What is searched, in the order of copying. */
    List<String> copiedEntries() {
        return database.client()
                .sql("SELECT content FROM entry ORDER BY number")
                .query(String.class)
                .list();
    }

    Chaos rage(long seed, Duration howLong) {
        var chaos = new Chaos(
                List.of(
                        new Chaos.Victim("broker", broker),
                        new Chaos.Victim("database", database),
                        new Chaos.Victim("first instance", killable(first)),
                        new Chaos.Victim("second instance", killable(second))),
                seed);
        chaos.rage(howLong);
        return chaos;
    }

    private static Killable killable(ServiceProcess service) {
        return new Killable() {
            @Override
            public void kill() {
                service.kill();
            }

            @Override
            public void startAgain() {
                service.startAgain();
            }
        };
    }

    /** An instance that found no broker or database when it started has ended; whoever runs it starts it again. */
    void awaitReady() {
        for (var service : List.of(first, second)) {
            if (!service.isAlive()) {
                service.startAgain();
            }
        }
        first.awaitReady();
        second.awaitReady();
    }

    @Override
    public void close() {
        first.close();
        second.close();
        broker.close();
        database.close();
    }
}
