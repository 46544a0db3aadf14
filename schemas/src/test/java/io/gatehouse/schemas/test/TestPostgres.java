package io.gatehouse.schemas.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One real PostgreSQL server per JVM, started by the first call; each name is a database with an owner of its own. */
public final class TestPostgres {
    private static final Map<String, Database> databases = new ConcurrentHashMap<>();
    private static @Nullable EmbeddedPostgres server;

    /** Where a database is. */
    public record Database(String url, String user, String password) {}

    private TestPostgres() {}

    /** The database of that name, made by the first call; letters, digits and {@code _}. */
    public static Database database(String name) {
        return databases.computeIfAbsent(name, TestPostgres::create);
    }

    private static Database create(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name + " (expected: letters, digits and _)");
        }
        var server = server();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, name, name);
    }

    @SuppressWarnings("SystemOut") // for whoever reads the build's output
    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.out.println("PostgreSQL for tests: embedded server on port " + server.getPort());
        }
        return server;
    }
}
