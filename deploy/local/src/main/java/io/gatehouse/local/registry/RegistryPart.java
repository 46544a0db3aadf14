package io.gatehouse.local.registry;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.postgres.Database;
import io.gatehouse.local.postgres.PostgresPart;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Http;
import io.gatehouse.local.stack.JavaProgram;
import io.gatehouse.local.stack.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Apicurio, keeping the schemas in PostgreSQL and accepting only fully compatible ones. */
public record RegistryPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "schema-registry";

    /** Base of Confluent's REST API. */
    public static String url(Context context) {
        return context.http(Port.SCHEMA_REGISTRY) + "/apis/ccompat/v7";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(PostgresPart.NAME);
    }

    @Override
    public Program program() {
        var database = Database.SCHEMA_REGISTRY.label();
        return JavaProgram.of(context, this)
                .heap(112)
                .options("-XX:TieredStopAtLevel=1", "--add-opens=java.base/java.lang=ALL-UNNAMED")
                .options("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                .arguments("-jar", runner())
                .environment("QUARKUS_HTTP_HOST", "127.0.0.1")
                .environment("QUARKUS_HTTP_PORT", context.port(Port.SCHEMA_REGISTRY))
                .environment("QUARKUS_HTTP_ACCESS_LOG_ENABLED", false)
                .environment("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .environment("QUARKUS_MANAGEMENT_PORT", context.port(Port.SCHEMA_REGISTRY_MANAGEMENT))
                .environment("APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE")
                .environment("APICURIO_STORAGE_SQL_KIND", "postgresql")
                .environment("APICURIO_DATASOURCE_URL", PostgresPart.jdbcUrl(context, database))
                .environment("APICURIO_DATASOURCE_USERNAME", database)
                .environment("APICURIO_DATASOURCE_PASSWORD", context.secrets().databasePassword(database))
                .environment("APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", 1)
                .environment("APICURIO_DATASOURCE_JDBC_MIN_SIZE", 1)
                .environment("APICURIO_DATASOURCE_JDBC_MAX_SIZE", 8)
                .program();
    }

    @Override
    public List<Path> classPath() {
        return List.of(runner());
    }

    @Override
    public boolean answers() {
        return Http.ok(context.http(Port.SCHEMA_REGISTRY_MANAGEMENT) + "/health/ready")
                && Http.ok(url(context) + "/config");
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        return new Facts("schema_registry", url(context), Map.of("url", url(context)));
    }

    private Path runner() {
        return context.installation().parts().resolve("apicurio/quarkus-run.jar");
    }
}
