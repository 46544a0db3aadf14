package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.wanted.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of the catalog. Each save says whether the fact was news; what was removed stays removed. */
class CatalogTables {
    private static final String NEWER = " AND NOT %1$s.deleted AND excluded.revision > %1$s.revision";

    private final JdbcClient jdbc;

    CatalogTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean save(Fact.ProductVersion version) {
        return Statement.changes(
                jdbc,
                """
                        INSERT INTO product_version (id, revision, control_plane_id, gateway_service_id)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision,
                            control_plane_id = excluded.control_plane_id,
                            gateway_service_id = excluded.gateway_service_id
                        WHERE true""" + NEWER.formatted("product_version"),
                version.id(),
                version.revision(),
                version.controlPlaneId(),
                version.gatewayServiceId());
    }

    boolean save(Fact.Publication publication) {
        return Statement.changes(
                jdbc,
                """
                        INSERT INTO publication (id, revision, product_version_id, auth_strategy_id, guarded_before)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision,
                            product_version_id = excluded.product_version_id,
                            auth_strategy_id = excluded.auth_strategy_id,
                            guarded_before = publication.guarded_before OR excluded.guarded_before
                        WHERE true""" + NEWER.formatted("publication"),
                publication.id(),
                publication.revision(),
                publication.productVersionId(),
                publication.authStrategyId(),
                publication.authStrategyId() != null);
    }

    boolean save(Fact.AuthStrategy strategy) {
        return Statement.changes(
                jdbc,
                """
                        INSERT INTO auth_strategy
                            (id, revision, type, key_names, issuer, credential_claim, scopes, auth_methods,
                                plugin_config, sealed_plugin_config, identity_provider_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, type = excluded.type,
                            key_names = excluded.key_names, issuer = excluded.issuer,
                            credential_claim = excluded.credential_claim, scopes = excluded.scopes,
                            auth_methods = excluded.auth_methods, plugin_config = excluded.plugin_config,
                            sealed_plugin_config = excluded.sealed_plugin_config,
                            identity_provider_id = excluded.identity_provider_id
                        WHERE true""" + NEWER.formatted("auth_strategy"),
                strategy.id(),
                strategy.revision(),
                strategy.type(),
                strategy.keyNames().toArray(String[]::new),
                strategy.issuer(),
                strategy.credentialClaim().toArray(String[]::new),
                strategy.scopes().toArray(String[]::new),
                strategy.authMethods().toArray(String[]::new),
                strategy.pluginConfig(),
                strategy.sealedPluginConfig(),
                strategy.identityProviderId());
    }

    boolean save(Fact.IdentityProvider provider) {
        return Statement.changes(
                jdbc,
                """
                        INSERT INTO identity_provider (id, revision, issuer) VALUES (?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, issuer = excluded.issuer
                        WHERE true""" + NEWER.formatted("identity_provider"),
                provider.id(),
                provider.revision(),
                provider.issuer());
    }

    /** News is another key, or another reason for having none; a known key outlives any error. */
    boolean save(Fact.IssuerKey fact) {
        var key = fact.key();
        if (key == null) {
            return Statement.changes(jdbc, """
                            INSERT INTO issuer (url, error, unavailable) VALUES (?, ?, ?)
                            ON CONFLICT (url) DO UPDATE SET error = excluded.error, unavailable = excluded.unavailable
                            WHERE issuer.key_id IS NULL AND issuer.error IS DISTINCT FROM excluded.error""", fact.issuer(), fact.error(), fact.unavailable());
        }
        return Statement.changes(jdbc, """
                        INSERT INTO issuer (url, key_id, algorithm, public_key) VALUES (?, ?, ?, ?)
                        ON CONFLICT (url) DO UPDATE SET key_id = excluded.key_id, algorithm = excluded.algorithm,
                            public_key = excluded.public_key, error = NULL, unavailable = false
                        WHERE (issuer.key_id, issuer.algorithm, issuer.public_key)
                            IS DISTINCT FROM (excluded.key_id, excluded.algorithm, excluded.public_key)""", fact.issuer(), key.keyId(), key.algorithm(), key.publicKey());
    }

    boolean remove(Fact.Removed removed) {
        var table =
                switch (removed.kind()) {
                    case PRODUCT_VERSION -> "product_version";
                    case PUBLICATION -> "publication";
                    case AUTH_STRATEGY -> "auth_strategy";
                    case IDENTITY_PROVIDER -> "identity_provider";
                };
        return Statement.changes(jdbc, """
                        INSERT INTO %1$s (id, revision, deleted) VALUES (?, 0, true)
                        ON CONFLICT (id) DO UPDATE SET deleted = true WHERE NOT %1$s.deleted""".formatted(table), removed.id());
    }
}
