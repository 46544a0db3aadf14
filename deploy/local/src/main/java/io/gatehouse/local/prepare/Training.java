package io.gatehouse.local.prepare;

import io.gatehouse.local.keycloak.KeycloakPart;
import io.gatehouse.local.port.Ports;
import io.gatehouse.local.postgres.ClusterTemplate;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Part;
import io.gatehouse.local.stack.Progress;
import io.gatehouse.local.stack.Stack;
import io.gatehouse.local.stack.Starter;
import io.gatehouse.local.stack.Stopper;
import io.gatehouse.local.state.PrivateFiles;
import io.gatehouse.local.state.Secrets;
import io.gatehouse.local.state.Settings;
import io.gatehouse.local.state.StateFolder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts the whole stack once, in a folder and on ports of its own, so that each JVM writes its class cache when it ends and
 * Keycloak's tables are made once for all. Only what changed since the last training is trained again.
 */
final class Training {
    /** A JVM that ends writes its cache first. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Context context;
    private final Progress progress;

    Training(Installation installation, Progress progress) {
        var folder = installation.prepared().resolve("training");
        PrivateFiles.deleteTree(folder);
        this.context = new Context(
                installation,
                StateFolder.open(folder),
                new Settings(Ports.free(), Settings.STANDARD_REALM, null, null),
                Secrets.generate(Database.users()),
                Set.of());
        this.progress = progress;
    }

    /** Does nothing when every cache is of this build. A part that cannot be trained starts without a cache. */
    void run() {
        var stale = Stack.of(context).parts().stream().filter(this::stale).toList();
        if (!stale.isEmpty()) {
            var names = stale.stream().map(Part::name).collect(Collectors.toSet());
            progress.tell("training run for quicker starts, once for this build: " + String.join(", ", names));
            stale.forEach(part -> context.cache(part).forget());
            train(Stack.of(context.trainingOf(names)), names);
            stale.forEach(part -> context.cache(part).remember());
            progress.tell("training done");
        }
        PrivateFiles.deleteTree(context.state().root());
    }

    private void train(Stack stack, Set<String> names) {
        var able =
                stack.parts().stream().filter(part -> part.obstacle().isEmpty()).toList();
        var template = names.contains(KeycloakPart.NAME);
        if (template) {
            new ClusterTemplate(context).forget();
        }
        var started = new Starter(stack, progress).start(able);
        progress.tell("stopping, which writes the class caches");
        var stopper = new Stopper(stack, progress, PATIENCE);
        stopper.stop(able.stream()
                .filter(part -> !part.name().equals(PostgresPart.NAME))
                .toList());
        if (template && started) {
            new ClusterTemplate(context).empty();
        }
        stopper.stop(List.of(stack.parts().getFirst()));
        if (template && started) {
            new ClusterTemplate(context).keep();
        }
    }

    private boolean stale(Part part) {
        return part.obstacle().isEmpty()
                && !part.classPath().isEmpty()
                && !context.cache(part).trained();
    }
}
