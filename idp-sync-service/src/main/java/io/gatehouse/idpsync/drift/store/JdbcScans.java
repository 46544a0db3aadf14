package io.gatehouse.idpsync.drift.store;

import io.gatehouse.idpsync.drift.Drift;
import io.gatehouse.idpsync.drift.Findings;
import io.gatehouse.idpsync.drift.Scan;
import io.gatehouse.idpsync.drift.ScanMode;
import io.gatehouse.idpsync.drift.Scans;
import io.gatehouse.idpsync.reconcile.ClientStore;
import io.gatehouse.idpsync.reconcile.KnownClient;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code drift_scan} and {@code client_drift}, and which scan saw which client. */
final class JdbcScans implements Scans {
    private final JdbcClient jdbc;
    private final ClientStore clients;
    private final Clock clock;

    JdbcScans(JdbcClient jdbc, ClientStore clients, Clock clock) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Scan begin(String providerId, ScanMode mode) {
        jdbc.sql("""
                        insert into drift_scan (dcr_provider_id, mode, started_at) values (?, ?, ?)
                        on conflict (dcr_provider_id) where ended_at is null do nothing
                        """)
                .params(providerId, mode.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return running(providerId).orElseThrow();
    }

    @Override
    public Optional<Scan> running(String providerId) {
        return jdbc.sql("select * from drift_scan where dcr_provider_id = ? and ended_at is null")
                .param(providerId)
                .query((row, number) -> ScanRows.scan(row))
                .optional();
    }

    @Override
    public Optional<Scan> last(String providerId) {
        return jdbc.sql("select * from drift_scan where dcr_provider_id = ? order by scan_id desc limit 1")
                .param(providerId)
                .query((row, number) -> ScanRows.scan(row))
                .optional();
    }

    @Override
    public List<String> due(Duration age) {
        return jdbc.sql("""
                        select provider.dcr_provider_id from dcr_provider provider
                        left join lateral (
                            select * from drift_scan scan where scan.dcr_provider_id = provider.dcr_provider_id
                            order by scan_id desc limit 1) last on true
                        where not provider.deleted and not provider.paused
                        and (last.scan_id is not null and last.ended_at is null
                            or provider.known_since < :before and coalesce(last.started_at < :before, true))
                        """)
                .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    @Override
    public Map<String, KnownClient> known(Collection<String> applicationIds) {
        return clients.known(applicationIds).stream()
                .collect(Collectors.toMap(client -> client.wanted().applicationId(), Function.identity()));
    }

    @Override
    public void read(Scan scan, Collection<String> applicationIds, Findings found, @Nullable String next) {
        see(scan, applicationIds);
        jdbc.sql("""
                        update drift_scan set cursor = :next, listed = :listed, pages = pages + 1,
                            clients = clients + :clients, changed = changed + :changed, orphaned = orphaned + :orphaned,
                            unknown = unknown + :unknown, foreign_clients = foreign_clients + :foreign
                        where scan_id = :scan
                        """)
                .param("next", next)
                .param("listed", next == null)
                .param("clients", found.clients())
                .param("changed", found.changed())
                .param("orphaned", found.orphaned())
                .param("unknown", found.unknown())
                .param("foreign", found.foreign())
                .param("scan", scan.scanId())
                .update();
    }

    @Override
    public List<KnownClient> unseen(Scan scan, int limit) {
        return clients.known(jdbc.sql(ScanSql.UNSEEN)
                .param("provider", scan.providerId())
                .param("scan", scan.scanId())
                .param("limit", limit)
                .query(String.class)
                .list());
    }

    @Override
    public void lookedFor(Scan scan, Collection<String> applicationIds, long missing) {
        see(scan, applicationIds);
        jdbc.sql("update drift_scan set missing = missing + ? where scan_id = ?")
                .params(missing, scan.scanId())
                .update();
    }

    @Override
    public void end(Scan scan, @Nullable String failure) {
        jdbc.sql("update drift_scan set ended_at = :now, failure = :failure where scan_id = :scan")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("scan", scan.scanId())
                .update();
    }

    @Override
    public void demandRepair(Scan scan, Drift drift) {
        jdbc.sql(ScanSql.LEFTOVER)
                .param("application", drift.applicationId())
                .param("provider", scan.providerId())
                .update();
        jdbc.sql("""
                        insert into client_drift (application_id, differences) values (?, ?::jsonb)
                        on conflict (application_id) do update set differences = excluded.differences
                        """)
                .params(drift.applicationId(), JsonMapper.shared().writeValueAsString(drift.differences()))
                .update();
        jdbc.sql("update wanted_client set demand = demand + 1 where application_id = ?")
                .param(drift.applicationId())
                .update();
    }

    private void see(Scan scan, Collection<String> applicationIds) {
        jdbc.sql("update observed_client set seen_in_scan = ? where application_id = any(?)")
                .params(scan.scanId(), applicationIds.toArray(String[]::new))
                .update();
    }
}
