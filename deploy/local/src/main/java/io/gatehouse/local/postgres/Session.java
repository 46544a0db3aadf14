package io.gatehouse.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** Work of the administrator in a running PostgreSQL. */
record Session(String url, String user, String password) {

    Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url, properties);
    }

    /**
     * Makes each database with its owner, and sets the owner's password. Repeatable.
     *
     * @throws IllegalStateException if the database refuses
     */
    void create(List<Database> databases, UnaryOperator<String> passwords) {
        try (var connection = open()) {
            for (var database : databases) {
                create(connection, database.label(), passwords.apply(database.label()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to make the databases", e);
        }
    }

    /** Empties all tables of this database but the kept ones. */
    void truncate(List<String> kept) {
        var tables = "SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables"
                + " WHERE schemaname = 'public' AND tablename <> ALL (?)";
        try (var connection = open();
                var statement = connection.prepareStatement(tables)) {
            statement.setArray(1, connection.createArrayOf("text", kept.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                execute(connection, "TRUNCATE " + rows.getString(1) + " CASCADE");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to empty the tables", e);
        }
    }

    /** Drops the databases and their owners. */
    void drop(List<Database> databases) {
        try (var connection = open()) {
            for (var database : databases) {
                execute(connection, "DROP DATABASE " + database.label());
                execute(connection, "DROP ROLE " + database.label());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to drop the databases", e);
        }
    }

    /** Names and passwords are our own: lower-case letters and underscores, letters and digits. */
    private static void create(Connection connection, String name, String password) throws SQLException {
        var verb = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
        execute(connection, verb + " ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
