package io.gatehouse.local.postgres;

import io.gatehouse.local.port.Port;
import io.gatehouse.local.process.Program;
import io.gatehouse.local.process.StopSignal;
import io.gatehouse.local.stack.Context;
import io.gatehouse.local.stack.Part;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL with a database and a user for everyone who needs one. */
public record PostgresPart(Context context) implements Part {
    /** As other parts name it. */
    public static final String NAME = "postgres";

    /** May do everything. */
    public static final String ADMIN = "postgres";

    /** Small, and safe against a crash of the machine: fsync stays on. */
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "48MB",
            "fsync", "on",
            "recovery_init_sync_method", "syncfs",
            "password_encryption", "scram-sha-256");

    /** Where the database of a service is, as its JDBC driver wants it. */
    public static String jdbcUrl(Context context, String database) {
        return "jdbc:postgresql://127.0.0.1:" + context.port(Port.POSTGRES) + "/" + database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Program program() {
        var cluster = cluster(context);
        if (!cluster.exists()) {
            create(cluster);
        }
        var arguments = new ArrayList<>(List.of("postgres", "-D", cluster.data().toString(), "-p", port()));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return new Program(cluster.command(arguments), Map.of(), context.state().data(NAME));
    }

    @Override
    public StopSignal stopSignal() {
        return StopSignal.INT;
    }

    @Override
    public boolean answers() {
        try (var connection = session().open()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void setUp() {
        session().create(List.of(Database.values()), context.secrets()::databasePassword);
    }

    @Override
    public boolean ready() {
        return answers();
    }

    @Override
    public Facts facts() {
        var values = new LinkedHashMap<String, Object>();
        values.put("url", "postgresql://127.0.0.1:" + port());
        values.put("jdbc_url", jdbcUrl(context, ""));
        values.put("user", ADMIN);
        values.put("password", context.secrets().databasePassword(ADMIN));
        return new Facts(NAME, "127.0.0.1:" + port(), values);
    }

    private void create(Cluster cluster) {
        var password = context.secrets().databasePassword(ADMIN);
        var template = new ClusterTemplate(context);
        if (template.exists()) {
            cluster.copyOf(template.folder(), ADMIN, password);
        } else {
            cluster.create(ADMIN, password);
        }
    }

    private Session session() {
        return session(context, ADMIN);
    }

    static Session session(Context context, String database) {
        return new Session(jdbcUrl(context, database), ADMIN, context.secrets().databasePassword(ADMIN));
    }

    static Cluster cluster(Context context) {
        return new Cluster(
                context.installation().parts().resolve("postgres"),
                context.state().data(NAME).resolve("cluster"));
    }

    private String port() {
        return Integer.toString(context.port(Port.POSTGRES));
    }
}
