package io.gatehouse.registration;

import static org.awaitility.Awaitility.await;

import io.gatehouse.schemas.Topics;
import io.gatehouse.schemas.test.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What arrives on the topic of the catalog. */
public final class CatalogTopic {
    private CatalogTopic() {}

    /** All events of one key, once there are that many; null is a tombstone. */
    public static List<@Nullable SpecificRecord> events(String key, int count) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> events(key), events -> events.size() >= count);
    }

    /** The events of one key until now. */
    public static List<@Nullable SpecificRecord> events(String key) {
        var events = new ArrayList<@Nullable SpecificRecord>();
        TestTopics.records(Topics.CATALOG_EVENTS).stream()
                .filter(found -> key.equals(found.key()))
                .forEach(found -> events.add(found.value()));
        return events;
    }

    /** Everything on a topic, as text, to search. */
    public static String text(String topic) {
        var text = new StringBuilder();
        for (var found : TestTopics.rawRecords(topic)) {
            text.append(new String(found.key(), StandardCharsets.ISO_8859_1)).append('\n');
            if (found.value() != null) {
                text.append(new String(found.value(), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
