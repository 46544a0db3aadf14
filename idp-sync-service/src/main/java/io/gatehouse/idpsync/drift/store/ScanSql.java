package io.gatehouse.idpsync.drift.store;

/** The longer statements of {@link JdbcScans}. */
final class ScanSql {
    static final String UNSEEN = """
            select observed.application_id
            from observed_client observed join wanted_client wanted using (application_id)
            where observed.dcr_provider_id = :provider and observed.client_id is not null
            and observed.seen_in_scan is distinct from :scan
            and not wanted.deleted and wanted.dcr_provider_id = :provider and wanted.revision = observed.revision
            and not exists (select from sync_failure failure where failure.application_id = observed.application_id)
            order by observed.application_id limit :limit
            """;

    /** The client that an application left where it was found, unless it is wanted there. */
    static final String LEFTOVER = """
            insert into leftover_client (application_id, dcr_provider_id)
            select application_id, :provider from wanted_client
            where application_id = :application and dcr_provider_id <> :provider
            on conflict do nothing
            """;

    private ScanSql() {}
}
