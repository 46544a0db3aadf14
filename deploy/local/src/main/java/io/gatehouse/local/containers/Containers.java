package io.gatehouse.local.containers;

import io.gatehouse.local.kafka.KafkaPart;
import io.gatehouse.local.kafka.LocalTopics;
import io.gatehouse.local.keycloak.KeycloakPart;
import io.gatehouse.local.port.Port;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.process.Waiting;
import io.gatehouse.local.registry.RegistryPart;
import io.gatehouse.local.service.ServicePart;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.state.PrivateFiles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The stack when its parts are containers instead of processes. They share this machine's network and use the same ports, so
 * the same settings, keys, probes and set-up serve both.
 */
public final class Containers {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final List<String> SET_UP = List.of(PostgresPart.NAME, RegistryPart.NAME, KeycloakPart.NAME);

    private final Stack stack;
    private final Progress progress;

    public Containers(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Writes keys, the settings of the services, and the variables of the Compose file. Repeatable. */
    public void writeFiles() {
        for (var part : stack.parts()) {
            if (part instanceof ServicePart service) {
                service.writeFiles();
            }
        }
        var text = variables().entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        PrivateFiles.write(stack.context().state().root().resolve("containers.env"), text);
    }

    /** Makes databases, topics and the realm as soon as their containers answer. Repeatable. */
    public void setUp() {
        for (var part : stack.named(SET_UP)) {
            await(part.name() + " to answer", part::answers);
            part.setUp();
        }
        await("kafka to answer", () -> LocalTopics.created(KafkaPart.bootstrap(stack.context())));
    }

    /** Waits until everything is ready. */
    public void await() {
        for (var part : stack.parts()) {
            if (!part.name().equals(KafkaPart.NAME)) {
                await(part);
            }
        }
    }

    private void await(Part part) {
        await(part.name() + " to be ready", part::ready);
        progress.tell(part.name() + " ready at " + part.facts().address());
    }

    private static void await(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, LIMIT, POLL)) {
            throw new IllegalArgumentException("waited " + LIMIT.toMinutes() + " minutes for " + what
                    + "; see the container's log (docker compose -p gatehouse logs)");
        }
    }

    private Map<String, Object> variables() {
        var context = stack.context();
        var variables = new LinkedHashMap<String, Object>();
        for (var port : Port.values()) {
            variables.put(port.variable(), context.port(port));
        }
        variables.put("GATEHOUSE_STATE", context.state().root());
        variables.put("GATEHOUSE_KAFKA_CLUSTER_ID", context.secrets().kafkaClusterId());
        variables.put("GATEHOUSE_POSTGRES_PASSWORD", context.secrets().databasePassword(PostgresPart.ADMIN));
        variables.put("GATEHOUSE_KEYCLOAK_PASSWORD", password(context, Database.KEYCLOAK));
        variables.put("GATEHOUSE_SCHEMA_REGISTRY_PASSWORD", password(context, Database.SCHEMA_REGISTRY));
        variables.put("GATEHOUSE_KEYCLOAK_ADMIN_PASSWORD", context.secrets().keycloakAdminPassword());
        return variables;
    }

    private static String password(Context context, Database database) {
        return context.secrets().databasePassword(database.label());
    }
}
