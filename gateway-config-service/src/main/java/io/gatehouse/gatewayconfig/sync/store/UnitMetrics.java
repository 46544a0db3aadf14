package io.gatehouse.gatewayconfig.sync.store;

import io.gatehouse.gatewayconfig.sync.UnitState.Phase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code gateway.config.units}: how many units are in which state; counted when the metrics are read. */
class UnitMetrics implements MeterBinder {
    private final JdbcClient jdbc;

    UnitMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var phase : Phase.values()) {
            Gauge.builder("gateway.config.units", () -> count(phase))
                    .tag("state", phase.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }

    private long count(Phase phase) {
        return jdbc.sql("SELECT count(*) FROM unit WHERE state = ?")
                .param(phase.name())
                .query(Long.class)
                .single();
    }
}
