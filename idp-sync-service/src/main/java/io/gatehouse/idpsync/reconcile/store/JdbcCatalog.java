package io.gatehouse.idpsync.reconcile.store;

import io.gatehouse.idpsync.client.ProviderSettings;
import io.gatehouse.idpsync.provider.AuthStrategy;
import io.gatehouse.idpsync.provider.Catalog;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code dcr_provider} and {@code auth_strategy}. */
final class JdbcCatalog implements Catalog {
    private final JdbcClient jdbc;
    private final CatalogLock lock;

    JdbcCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lock = new CatalogLock(jdbc);
    }

    @Override
    public Optional<ProviderSettings> provider(String providerId) {
        return jdbc.sql("select * from dcr_provider where dcr_provider_id = ? and not deleted")
                .param(providerId)
                .query((row, number) -> Rows.provider(row))
                .optional();
    }

    @Override
    public boolean remember(ProviderSettings provider) {
        lock.change(provider.providerId());
        return jdbc.sql("""
                                insert into dcr_provider as known (dcr_provider_id, revision, deleted, provider_type, issuer,
                                    settings, sealed_credentials)
                                values (:id, :revision, false, :type, :issuer, :settings::jsonb, :credentials::jsonb)
                                on conflict (dcr_provider_id) do update
                                set revision = excluded.revision, provider_type = excluded.provider_type,
                                    issuer = excluded.issuer, settings = excluded.settings,
                                    sealed_credentials = excluded.sealed_credentials
                                where known.revision < excluded.revision and not known.deleted
                                """)
                        .param("id", provider.providerId())
                        .param("revision", provider.revision())
                        .param("type", provider.providerType())
                        .param("issuer", provider.issuer())
                        .param("settings", Json.of(provider.settings()))
                        .param("credentials", Json.of(provider.sealedCredentials()))
                        .update()
                > 0;
    }

    @Override
    public boolean forgetProvider(String providerId) {
        lock.change(providerId);
        var news = jdbc.sql("update dcr_provider set deleted = true where dcr_provider_id = ? and not deleted")
                        .param(providerId)
                        .update()
                > 0;
        jdbc.sql(ClientSql.FORGET_CREDENTIALS).param("provider", providerId).update();
        return news;
    }

    @Override
    public boolean remember(AuthStrategy strategy) {
        lock.change(strategy.strategyId());
        var before = jdbc.sql("select * from auth_strategy where auth_strategy_id = ? for update")
                .param(strategy.strategyId())
                .query((row, number) -> Rows.strategy(row))
                .optional();
        var newer = jdbc.sql("""
                                insert into auth_strategy as known (auth_strategy_id, revision, grant_types, audience)
                                values (?, ?, ?::jsonb, ?)
                                on conflict (auth_strategy_id) do update
                                set revision = excluded.revision, grant_types = excluded.grant_types,
                                    audience = excluded.audience
                                where known.revision < excluded.revision
                                """)
                        .param(strategy.strategyId())
                        .param(strategy.revision())
                        .param(Json.of(strategy.grantTypes()))
                        .param(strategy.audience())
                        .update()
                > 0;
        return newer && before.filter(strategy::makesTheSameClientsAs).isEmpty();
    }

    @Override
    public void forgetStrategy(String strategyId) {
        lock.change(strategyId);
        jdbc.sql("delete from auth_strategy where auth_strategy_id = ?")
                .param(strategyId)
                .update();
    }
}
