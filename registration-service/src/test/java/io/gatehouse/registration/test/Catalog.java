package io.gatehouse.registration.test;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Portals, strategies and versions as platform teams would have set them up. */
public final class Catalog {
    private final JdbcClient jdbc;

    public Catalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A portal that approves nothing by itself. */
    public UUID portal(boolean autoApproveDevelopers) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into portal (id, name, default_domain, auto_approve_developers, revision, created_at,
                            updated_at) values (:id, :name, :domain, :auto, 1, now(), now())
                        """)
                .param("id", id)
                .param("name", "portal " + id)
                .param("domain", domain(id))
                .param("auto", autoApproveDevelopers)
                .update();
        return id;
    }

    public static String domain(UUID portal) {
        return portal + ".portal.test";
    }

    public UUID provider() {
        return provider("keycloak", "{}");
    }

    /** A provider of a type, with its readable settings as JSON. */
    public UUID provider(String type, String settings) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into dcr_provider (id, name, provider_type, issuer, settings, revision, created_at, updated_at)
                        values (:id, :type, :type, 'http://idp.test/realms/a',
                            '{"initial_client_id": "admin", "dcr_base_url": "https://bridge.example"}'
                                || cast(:settings as jsonb), 1, now(), now())
                        """)
                .param("id", id)
                .param("type", type)
                .param("settings", settings)
                .update();
        return id;
    }

    /** A strategy whose clients the provider makes, or developers bring when there is none. */
    public UUID openId(@Nullable UUID provider) {
        return strategy("openid_connect", provider, """
                {"issuer": "http://idp.test/realms/a", "credential_claim": ["azp"],
                 "scopes": ["openid", "weather:read"], "auth_methods": ["client_credentials", "bearer"]}""");
    }

    public UUID keyAuth() {
        return strategy("key_auth", null, """
                {"key_names": ["apikey"], "ttl": {"value": 2, "unit": "weeks"}}""");
    }

    private UUID strategy(String type, @Nullable UUID provider, String configs) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into auth_strategy (id, name, display_name, strategy_type, configs, dcr_provider_id, revision,
                            created_at, updated_at)
                        values (:id, 'strategy', 'Strategy', :type, cast(:configs as jsonb), :provider, 1, now(), now())
                        """)
                .param("id", id)
                .param("type", type)
                .param("configs", configs)
                .param("provider", provider)
                .update();
        return id;
    }

    /** A version of a product of its own, published in the portal. */
    public UUID version(UUID portal, @Nullable UUID strategy, boolean autoApprove) {
        var product = UUID.randomUUID();
        jdbc.sql("insert into api_product (id, name, created_at, updated_at) values (:id, 'Weather', now(), now())")
                .param("id", product)
                .update();
        var version = UUID.randomUUID();
        jdbc.sql("""
                        insert into api_product_version (id, product_id, name, revision, created_at, updated_at)
                        values (:id, :product, 'v1', 1, now(), now())
                        """).param("id", version).param("product", product).update();
        jdbc.sql("insert into portal_product (portal_id, product_id, publish_status) values (:o, :p, 'published')")
                .param("o", portal)
                .param("p", product)
                .update();
        publish(portal, version, strategy, autoApprove);
        return version;
    }

    private void publish(UUID portal, UUID version, @Nullable UUID strategy, boolean autoApprove) {
        jdbc.sql("""
                        insert into publication (id, portal_id, product_version_id, publish_status, auth_strategy_id,
                            application_registration_enabled, auto_approve_registration, revision, created_at, updated_at)
                        values (:id, :portal, :version, 'published', :strategy, true, :auto, 1, now(), now())
                        """)
                .param("id", UUID.randomUUID())
                .param("portal", portal)
                .param("version", version)
                .param("strategy", strategy)
                .param("auto", autoApprove)
                .update();
    }
}
