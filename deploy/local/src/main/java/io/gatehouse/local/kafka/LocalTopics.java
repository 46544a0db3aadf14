package io.gatehouse.local.kafka;

import io.gatehouse.schemas.Topics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of Gatehouse as the local broker has them. */
public final class LocalTopics {
    private static final Optional<Integer> PARTITIONS = Optional.of(8);

    private LocalTopics() {}

    /** Makes the missing topics; the catalog, being full state by key, is compacted. Repeatable. */
    static void create(String bootstrap) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> present = admin.listTopics().names().get();
            var missing = Topics.ALL.stream()
                    .filter(topic -> !present.contains(topic))
                    .map(LocalTopics::topic)
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        }
    }

    /** Makes the missing topics of a broker that may not answer yet; whether all are there. Repeatable. */
    public static boolean created(String bootstrap) {
        try {
            create(bootstrap);
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static NewTopic topic(String name) {
        var cleanup = name.equals(Topics.CATALOG_EVENTS) ? "compact" : "delete";
        return new NewTopic(name, PARTITIONS, Optional.empty()).configs(Map.of("cleanup.policy", cleanup));
    }
}
