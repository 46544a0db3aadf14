package io.gatehouse.idpsync.reconcile.store;

/** The longer statements of {@link JdbcClientStore}. */
final class ClientSql {
    static final String PRESENT = """
            insert into wanted_client as known (application_id, revision, deleted, dcr_provider_id, auth_strategy_id, spec,
                secret_recipient, trace_parent)
            values (:id, :revision, false, :provider, :strategy, :spec::jsonb, :recipient, :trace)
            on conflict (application_id) do update
            set revision = excluded.revision, dcr_provider_id = excluded.dcr_provider_id,
                auth_strategy_id = excluded.auth_strategy_id, spec = excluded.spec,
                secret_recipient = coalesce(excluded.secret_recipient, known.secret_recipient),
                trace_parent = excluded.trace_parent, demand = known.demand + 1
            where known.revision < excluded.revision and not known.deleted
            """;

    static final String ABSENT = """
            insert into wanted_client as known (application_id, revision, deleted, dcr_provider_id, trace_parent)
            values (:id, :revision, true, :provider, :trace)
            on conflict (application_id) do update
            set revision = excluded.revision, deleted = true,
                dcr_provider_id = coalesce(known.dcr_provider_id, excluded.dcr_provider_id),
                spec = null, secret_recipient = null, trace_parent = excluded.trace_parent, demand = known.demand + 1
            where known.revision < excluded.revision and not known.deleted
            """;

    static final String LOAD = """
            select wanted.application_id, wanted.revision as wanted_revision, wanted.dcr_provider_id as wanted_provider,
                wanted.auth_strategy_id, wanted.secret_recipient, wanted.trace_parent, wanted.demand,
                observed.dcr_provider_id as observed_provider, observed.client_id, observed.revision as observed_revision,
                observed.secret_revision,
                failure.demand as failed_demand, failure.attempts, failure.refused, failure.status, failure.reason,
                provider.dcr_provider_id, provider.revision, provider.deleted, provider.provider_type, provider.issuer,
                provider.settings, provider.sealed_credentials, provider.paused, drift.differences,
                wanted.spec || jsonb_build_object(
                    'grantTypes', coalesce(strategy.grant_types, wanted.spec -> 'grantTypes'),
                    'authStrategyId', wanted.auth_strategy_id,
                    'audience', strategy.audience,
                    'productVersionIds', coalesce((
                        select jsonb_agg(product.product_version_id) from product_registration product
                        where product.application_id = wanted.application_id and product.approved), '[]')) as spec,
                exists (select from leftover_client where application_id = wanted.application_id) as has_leftovers,
                exists (select from client_secret where application_id = wanted.application_id) as has_secrets,
                exists (select from secret_request where application_id = wanted.application_id and not answered)
                    as has_requests
            from wanted_client wanted
            left join observed_client observed using (application_id)
            left join sync_failure failure using (application_id)
            left join client_drift drift using (application_id)
            left join dcr_provider provider on provider.dcr_provider_id = wanted.dcr_provider_id
            left join auth_strategy strategy on strategy.auth_strategy_id = wanted.auth_strategy_id
            where application_id = any (?)
            """;

    /** Of a deleted provider, when all its applications are deleted and none is known to have a client left. */
    static final String FORGET_CREDENTIALS = """
            update dcr_provider provider set issuer = '', settings = '{}', sealed_credentials = '{}'
            where provider.dcr_provider_id = :provider and provider.deleted and not exists (
                select from wanted_client wanted left join observed_client observed using (application_id)
                where wanted.dcr_provider_id = provider.dcr_provider_id
                and (not wanted.deleted or observed.application_id is null or observed.client_id is not null))
            and not exists (
                select from leftover_client leftover where leftover.dcr_provider_id = provider.dcr_provider_id)
            """;

    /** Where an application moves away from, unless that is known already; where it moves to is no leftover any longer. */
    static final String LEFTOVER = """
            with back as (
                delete from leftover_client where application_id = :id and dcr_provider_id = :provider)
            insert into leftover_client (application_id, dcr_provider_id)
            select application_id, dcr_provider_id from wanted_client
            where application_id = :id and revision < :revision and not deleted and dcr_provider_id <> :provider
            on conflict do nothing
            """;

    /** Now, when something is wanted of its secrets or a leftover is known; else when the next secret retires. */
    static final String NEXT_STEP = """
            select case
                when exists (select from secret_request where application_id = :id and not answered)
                    and exists (select from wanted_client where application_id = :id and not deleted)
                    or exists (select from leftover_client where application_id = :id) then now()
                else (select min(retire_at) from client_secret where application_id = :id) end
            """;

    static final String OBSERVED = """
            with over as (delete from sync_failure where application_id = :id)
            insert into observed_client (application_id, dcr_provider_id, client_id, revision, secret_revision)
            values (:id, :provider, :client, :revision, :secret)
            on conflict (application_id) do update
            set dcr_provider_id = excluded.dcr_provider_id, client_id = excluded.client_id,
                revision = excluded.revision, secret_revision = excluded.secret_revision
            """;

    static final String FAILED = """
            insert into sync_failure (application_id, demand, attempts, refused, status, reason)
            values (:id, :demand, :attempts, :refused, :status, :reason)
            on conflict (application_id) do update
            set demand = excluded.demand, attempts = excluded.attempts, refused = excluded.refused,
                status = excluded.status, reason = excluded.reason, failed_at = now()
            """;

    static final String DEMAND_BY_PROVIDER = """
            update wanted_client wanted set demand = demand + 1
            where dcr_provider_id = :provider
            and (:settled and not deleted
                or not exists (select from observed_client observed where observed.application_id = wanted.application_id
                    and observed.revision = wanted.revision)
                or exists (select from leftover_client leftover where leftover.application_id = wanted.application_id)
                or exists (select from sync_failure failure where failure.application_id = wanted.application_id)
                or exists (select from secret_request request where request.application_id = wanted.application_id
                    and not request.answered and not wanted.deleted))
            returning application_id
            """;

    private ClientSql() {}
}
