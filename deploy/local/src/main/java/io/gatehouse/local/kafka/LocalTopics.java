package io.gatehouse.local.kafka;

import io.gatehouse.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of Gatehouse as the local broker has them. */
final class LocalTopics {
    private static final Optional<Integer> PARTITIONS = Optional.of(8);

    private LocalTopics() {}

    /** All topics; the catalog, being full state by key, is compacted. */
    static List<NewTopic> all() {
        return Topics.ALL.stream().map(LocalTopics::topic).toList();
    }

    private static NewTopic topic(String name) {
        var cleanup = name.equals(Topics.CATALOG_EVENTS) ? "compact" : "delete";
        return new NewTopic(name, PARTITIONS, Optional.empty()).configs(Map.of("cleanup.policy", cleanup));
    }
}
