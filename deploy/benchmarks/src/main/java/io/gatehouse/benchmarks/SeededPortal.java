package io.gatehouse.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * A portal full of applications: one in ten developers has ten of them, as names and addresses like real ones.
 *
 * @param id the portal
 * @param developerId one of its developers
 * @param size how many applications
 */
record SeededPortal(UUID id, UUID developerId, int size) {
    private static final List<String> FILL = List.of("""
            insert into portal (id, name, default_domain, revision, created_at, updated_at)
            values (cast(? as uuid), 'benchmark ' || ?, 'benchmark-' || ?, 1, now(), now())
            """, """
            insert into developer (id, portal_id, email, full_name, status, created_at, updated_at)
            select gen_random_uuid(), cast(? as uuid), 'dana.' || n || '@example-' || n % 97 || '.org',
                   'Dana Developer ' || n, 'approved', now() - n * interval '1 second', now()
            from generate_series(1, ? / 10) n
            """, """
            insert into application (id, portal_id, developer_id, name, auth_strategy_id, credential_type, reference_id,
                                     provisioning, revision, created_at, updated_at)
            select gen_random_uuid(), d.portal_id, d.id,
                   (array['weather', 'routing', 'billing', 'search', 'fleet'])[1 + n % 5] || ' app ' || n || ' of ' || d.email,
                   gen_random_uuid(), 'client_credentials', gen_random_uuid(), 'ready', 1,
                   d.created_at + n * interval '1 millisecond', now()
            from developer d, generate_series(1, 10) n where d.portal_id = cast(? as uuid)
            """);

    /** Makes the portal; what the service itself would have written, written faster. */
    static SeededPortal fill(Connection database, int size) throws SQLException {
        var id = UUID.randomUUID().toString();
        run(database, FILL.get(0), id, size, size);
        run(database, FILL.get(1), id, size);
        run(database, FILL.get(2), id);
        try (var statement = database.prepareStatement(
                "select id from developer where portal_id = cast(? as uuid) and full_name = 'Dana Developer 7'")) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new SeededPortal(UUID.fromString(id), rows.getObject(1, UUID.class), size);
            }
        }
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }
}
