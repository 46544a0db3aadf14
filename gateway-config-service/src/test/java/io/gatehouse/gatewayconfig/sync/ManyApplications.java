package io.gatehouse.gatewayconfig.sync;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service with applications that were approved for it long ago, as the tables have them; the last one waits for its approval.
 *
 * @param service the gateway service
 * @param version the version that is linked to it
 */
record ManyApplications(String controlPlaneId, String service, String version, int count) {
    private static final List<String> FILL = List.of(
            "INSERT INTO product_version VALUES (:version, 1, :plane, :service)",
            "INSERT INTO publication VALUES ('p' || :version, 1, :version, 's' || :version, true)",
            """
            INSERT INTO auth_strategy (id, revision, type, issuer, credential_claim)
            VALUES ('s' || :version, 1, 'openid_connect', :issuer, '{azp}')""",
            "INSERT INTO issuer (url, key_id, algorithm, public_key) VALUES (:issuer, 'k', 'ES256', :key)",
            """
            INSERT INTO application (id, revision, newest_revision, credentials, auth_strategy_id, client_id)
            SELECT md5(:version || n)::uuid::text, 1, 2, 'OAUTH_CLIENT', 's' || :version, 'client ' || :version || n
            FROM generate_series(1, :count) n""",
            """
            INSERT INTO registration SELECT 'r' || id, id, 2, :version,
                CASE id WHEN md5(:version || :count)::uuid::text THEN 'PENDING' ELSE 'APPROVED' END
            FROM application WHERE auth_strategy_id = 's' || :version""",
            """
            INSERT INTO unit (kind, control_plane_id, owner_id, version, handled, state, revision)
            SELECT 'CONSUMER', :plane, id, 1, 1, 'CONFIGURED', 2 FROM application
            WHERE auth_strategy_id = 's' || :version""",
            """
            INSERT INTO unit (kind, control_plane_id, owner_id, version, handled, state, revision)
            VALUES ('SERVICE', :plane, :service, 1, 1, 'CONFIGURED', 1)""",
            "ANALYZE");

    static ManyApplications fill(JdbcClient jdbc, int count) {
        var many = new ManyApplications(id(), id(), id(), count);
        var key = publicKey();
        for (var sql : FILL) {
            jdbc.sql(sql)
                    .param("plane", many.controlPlaneId)
                    .param("service", many.service)
                    .param("version", many.version)
                    .param("issuer", "https://issuer.example/" + many.version)
                    .param("key", key)
                    .param("count", count)
                    .update();
        }
        return many;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String publicKey() {
        try {
            var key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
            return "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has EC", e);
        }
    }

    /** Approves the one that waits; its id. */
    String approve(JdbcClient jdbc) {
        return jdbc.sql(
                        "UPDATE registration SET status = 'APPROVED' WHERE product_version_id = ? AND status = 'PENDING'"
                                + " RETURNING application_id")
                .param(version)
                .query(String.class)
                .single();
    }

    /** Has one more application, approved as it was made. */
    String add(JdbcClient jdbc) {
        var id = id();
        jdbc.sql("""
                        INSERT INTO application (id, revision, newest_revision, credentials, auth_strategy_id, client_id)
                        VALUES (?, 1, 2, 'OAUTH_CLIENT', 's' || ?, 'client ' || ?)""").params(id, version, id).update();
        jdbc.sql("INSERT INTO registration VALUES ('r' || ?, ?, 2, ?, 'APPROVED')")
                .params(id, id, version)
                .update();
        jdbc.sql("INSERT INTO unit (kind, control_plane_id, owner_id) VALUES ('CONSUMER', ?, ?)")
                .params(controlPlaneId, id)
                .update();
        return id;
    }
}
