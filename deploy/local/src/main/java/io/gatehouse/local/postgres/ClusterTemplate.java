package io.gatehouse.local.postgres;

import io.gatehouse.local.stack.Context;
import io.gatehouse.local.state.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster with all databases and, of Keycloak's, all tables, but no rows and no password in use: what new stacks begin
 * with, since Keycloak takes ten seconds to make its tables.
 */
public record ClusterTemplate(Context context) {

    boolean exists() {
        return Files.exists(folder());
    }

    Path folder() {
        return context.installation().prepared().resolve("postgres-template");
    }

    /** Forgets the template, because another version may need other tables. */
    public void forget() {
        PrivateFiles.deleteTree(folder());
    }

    /** Empties the databases of a running cluster that Keycloak has just left. */
    public void empty() {
        PostgresPart.session(context, Database.KEYCLOAK.label())
                .truncate(List.of("databasechangelog", "databasechangeloglock"));
        PostgresPart.session(context, PostgresPart.ADMIN)
                .drop(Stream.of(Database.values())
                        .filter(database -> database != Database.KEYCLOAK)
                        .toList());
        new PostgresPart(context).setUp();
    }

    /** Takes the cluster, which must not run any more, for the template. */
    public void keep() {
        try {
            Files.move(PostgresPart.cluster(context).data(), folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
