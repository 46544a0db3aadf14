package io.gatehouse.registration.application.store;

import io.gatehouse.registration.application.Strategies;
import io.gatehouse.registration.application.Strategy;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcStrategies implements Strategies {
    private static final String USABLE = """
            (s.id = (select default_application_auth_strategy_id from portal where id = :portal)
             or s.id in (select u.auth_strategy_id from publication u
                         where u.portal_id = :portal and u.publish_status = 'published'))""";
    private static final String ORDER = "s.created_at, s.id";
    private static final PagedSelect LIST = new PagedSelect(
            StrategyRow.COLUMNS,
            StrategyRow.FROM,
            Map.of("name", "s.display_name", "credential_type", StrategyRow.CREDENTIAL_TYPE),
            ORDER);

    private final JdbcClient jdbc;

    JdbcStrategies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Strategy> usableIn(UUID portalId, UUID strategyId) {
        return jdbc.sql("select " + StrategyRow.COLUMNS + " from " + StrategyRow.FROM + " where s.id = :id and "
                        + USABLE)
                .param("id", strategyId)
                .param("portal", portalId)
                .query(StrategyRow::strategy)
                .optional();
    }

    @Override
    public Page<Strategy> listUsableIn(UUID portalId, ListQuery asked) {
        return LIST.page(jdbc, asked, USABLE, Map.of("portal", portalId), StrategyRow::strategy);
    }

    @Override
    public Map<UUID, Strategy> byIds(Collection<UUID> strategyIds) {
        if (strategyIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select " + StrategyRow.COLUMNS + " from " + StrategyRow.FROM + " where s.id in (:ids)")
                .param("ids", strategyIds)
                .query(StrategyRow::strategy)
                .list()
                .stream()
                .collect(Collectors.toMap(Strategy::id, Function.identity()));
    }
}
