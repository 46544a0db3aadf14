package io.gatehouse.idpsync.operations.store;

/** The longer statements of {@link JdbcOperations}. */
final class OperationsSql {
    static final String CLIENTS = """
            select wanted.application_id, wanted.dcr_provider_id as provider_id, observed.client_id,
                wanted.revision as wanted_revision, coalesce(observed.revision, 0) as observed_revision,
                coalesce(failure.attempts, 0) as attempts, failure.status, failure.reason,
                case when not provider.paused then task.execution_time end as execution_time,
                failure.failed_at,
                case
                    when failure.refused then 'REFUSED'
                    when failure.reason is not null then 'FAILING'
                    when observed.revision is distinct from wanted.revision then 'PENDING'
                    when wanted.deleted then 'DELETED'
                    else 'READY' end as state
            from wanted_client wanted
            left join observed_client observed using (application_id)
            left join sync_failure failure using (application_id)
            left join dcr_provider provider on provider.dcr_provider_id = wanted.dcr_provider_id
            left join scheduled_tasks task
                on task.task_name = 'sync-client' and task.task_instance = wanted.application_id
            """;

    static final String PROVIDERS = """
            select provider.dcr_provider_id, provider.provider_type, provider.issuer, provider.paused,
                count(*) filter (where client.state = 'READY') as ready,
                count(*) filter (where client.state = 'PENDING') as pending,
                count(*) filter (where client.state = 'FAILING') as failing,
                count(*) filter (where client.state = 'REFUSED') as refused,
                min(client.failed_at) as oldest_failure
            from dcr_provider provider
            left join (%s) client on client.provider_id = provider.dcr_provider_id
            where not provider.deleted and (:id::text is null or provider.dcr_provider_id = :id)
            group by provider.dcr_provider_id
            order by provider.dcr_provider_id
            """.formatted(CLIENTS);

    private OperationsSql() {}
}
