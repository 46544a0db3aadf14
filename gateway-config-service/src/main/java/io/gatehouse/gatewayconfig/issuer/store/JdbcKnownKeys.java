package io.gatehouse.gatewayconfig.issuer.store;

import io.gatehouse.gatewayconfig.issuer.KnownKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Known keys in PostgreSQL. */
class JdbcKnownKeys implements KnownKeys {
    private final JdbcClient jdbc;

    JdbcKnownKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Instant> firstSeen(String issuer, Collection<String> keyIds, Instant now) {
        for (var id : keyIds) {
            jdbc.sql("INSERT INTO issuer_key (issuer, key_id, first_seen) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(issuer, id, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        var seen = new HashMap<String, Instant>();
        jdbc.sql("SELECT key_id, first_seen FROM issuer_key WHERE issuer = ?")
                .param(issuer)
                .query(row -> {
                    seen.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return seen;
    }

    @Override
    public boolean isKnown(String issuer, String keyId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM issuer_key WHERE issuer = ? AND key_id = ?)")
                .params(issuer, keyId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isNeeded(String issuer) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM auth_strategy s
                            LEFT JOIN identity_provider p ON p.id = s.identity_provider_id AND NOT p.deleted
                            WHERE NOT s.deleted AND coalesce(s.issuer, p.issuer) = ?)""").param(issuer).query(Boolean.class).single();
    }
}
