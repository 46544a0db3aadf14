package io.gatehouse.registration.gatewaystatus.store;

import io.gatehouse.registration.gatewaystatus.GatewayReport;
import io.gatehouse.registration.gatewaystatus.GatewayReport.EntityFailure;
import io.gatehouse.registration.gatewaystatus.GatewayReports;
import io.gatehouse.registration.gatewaystatus.SyncErrorKind;
import io.gatehouse.registration.jdbc.Columns;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JdbcGatewayReports implements GatewayReports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    JdbcGatewayReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keep(GatewayReport report) {
        var failure = report.failure();
        return jdbc.sql("""
                        insert into gateway_report (subject, state, message, revision, occurred_at)
                        values (:subject, :state, :message, :revision, :occurred)
                        on conflict (subject) do update set state = excluded.state, message = excluded.message,
                            revision = excluded.revision, occurred_at = excluded.occurred_at
                        where excluded.occurred_at >= gateway_report.occurred_at
                        """)
                        .param("subject", report.subject())
                        .param("state", failure == null ? "configured" : "failed")
                        .param("message", failure == null ? null : Columns.text(text(failure.errors())))
                        .param("revision", report.revision())
                        .param("occurred", Columns.time(report.occurredAt()))
                        .update()
                == 1;
    }

    private static String text(List<EntityFailure> errors) {
        return errors.stream()
                .map(error -> error.name() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void replaceSyncErrors(GatewayReport report) {
        var failure = report.failure();
        for (var version : report.productVersionIds()) {
            jdbc.sql("delete from gateway_sync_error where product_version_id = :version")
                    .param("version", version)
                    .update();
            if (failure != null) {
                failure.errors().forEach(error -> add(version, failure.kind(), error));
            }
        }
    }

    private void add(UUID version, SyncErrorKind kind, EntityFailure error) {
        jdbc.sql("""
                        insert into gateway_sync_error (product_version_id, plugin_name, value, message, details)
                        values (:version, :plugin, :value, :message, cast(:details as jsonb))
                        """)
                .param("version", version)
                .param("plugin", Columns.text(error.name()))
                .param("value", kind.name().toLowerCase(Locale.ROOT))
                .param("message", Columns.text(error.message()))
                .param("details", JSON.writeValueAsString(details(error)))
                .update();
    }

    private static List<Map<String, Object>> details(EntityFailure error) {
        var type = Objects.requireNonNullElse(Columns.text(error.field()), "entity");
        var message = Objects.requireNonNullElse(Columns.text(error.message()), "");
        return List.of(Map.of("type", type, "message", List.of(message)));
    }
}
