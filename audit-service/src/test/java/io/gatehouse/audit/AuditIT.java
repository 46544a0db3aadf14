package io.gatehouse.audit;

import io.gatehouse.audit.entry.ChainVerifier;
import io.gatehouse.audit.entry.Entry;
import io.gatehouse.audit.signing.JsonWebKeys;
import io.gatehouse.audit.topic.AuditEntries;
import io.gatehouse.events.AuditEntry;
import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.ServiceContext;
import io.gatehouse.schemas.test.TestKafka;
import io.gatehouse.schemas.test.TestTopics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with a real broker, database and registry; one for all tests that extend this. */
@SpringBootTest(
        classes = AuditApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.audit.delivery.first-retry=100ms",
            "gatehouse.audit.delivery.longest-retry=500ms",
            "gatehouse.audit.delivery.batch=50",
            "gatehouse.audit.reading.subscribers=3",
            "gatehouse.audit.reading.heartbeat=1s"
        })
@ContextConfiguration(initializers = ServiceContext.class)
@DirtiesContext(
        classMode = DirtiesContext.ClassMode.AFTER_CLASS) // leaves the consumer group to the tests that start processes
abstract class AuditIT {
    @LocalServerPort
    private int port;

    Api api() {
        return new Api(port);
    }

    /** All entries until now, by partition. */
    static Map<Integer, List<Entry>> chains() {
        return chains(TestKafka.bootstrap());
    }

    /** The same of another broker. */
    static Map<Integer, List<Entry>> chains(String broker) {
        var chains = new TreeMap<Integer, List<Entry>>();
        for (var record : TestTopics.records(broker, Topics.ENTRIES)) {
            chains.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(AuditEntries.entry((AuditEntry) record.value()));
        }
        return chains;
    }

    static List<Entry> entries() {
        return chains().values().stream().flatMap(List::stream).toList();
    }

    ChainVerifier verifier() {
        return new ChainVerifier(JsonWebKeys.verifyingKeys(
                api().withoutToken().get("/v2/audit-log-webhook/jwks.json").body()));
    }
}
