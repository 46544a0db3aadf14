package io.gatehouse.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for known secrets, in clear, in hexadecimal and in Base64, in everything the stack writes. */
final class LeakSearch {
    private final Map<String, String> needles = new HashMap<>();
    private final List<String> found = new ArrayList<>();
    private long searched;

    LeakSearch(Set<String> secrets) {
        for (var secret : secrets) {
            var bytes = secret.getBytes(StandardCharsets.UTF_8);
            var label = secret.substring(0, 4) + "… (" + secret.length() + " characters)";
            needles.put(secret, label);
            needles.put(HexFormat.of().formatHex(bytes), label + " in hexadecimal");
            needles.put(Base64.getEncoder().withoutPadding().encodeToString(bytes), label + " in Base64");
        }
    }

    /** Where secrets were found; empty when nowhere. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** How many characters were searched, so that a search of nothing is noticed. */
    long searched() {
        return searched;
    }

    void text(String where, String text) {
        searched += text.length();
        needles.forEach((needle, label) -> {
            if (text.contains(needle)) {
                found.add(where + " holds " + label);
            }
        });
    }

    void files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Every row of every table as text; binary columns show as hexadecimal. */
    void database(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            for (var table : tables(connection)) {
                try (var rows = connection.createStatement().executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        text(url + " " + table, rows.getString(1));
                    }
                }
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
