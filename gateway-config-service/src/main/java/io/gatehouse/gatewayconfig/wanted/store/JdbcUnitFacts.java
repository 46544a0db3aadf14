package io.gatehouse.gatewayconfig.wanted.store;

import io.gatehouse.gatewayconfig.plan.ConsumerFacts;
import io.gatehouse.gatewayconfig.plan.ServiceFacts;
import io.gatehouse.gatewayconfig.plan.UnitFacts;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what is known of units, with three questions for applications and three for gateway services. */
class JdbcUnitFacts implements UnitFacts {
    private final StoredConsumers consumers;
    private final StoredServices services;

    JdbcUnitFacts(JdbcClient jdbc) {
        this.consumers = new StoredConsumers(jdbc);
        this.services = new StoredServices(jdbc);
    }

    @Override
    public Map<String, ConsumerFacts> consumers(String controlPlaneId, Collection<String> applicationIds) {
        return applicationIds.isEmpty() ? Map.of() : consumers.facts(controlPlaneId, applicationIds);
    }

    @Override
    public Map<String, ServiceFacts> services(String controlPlaneId, Collection<String> gatewayServiceIds) {
        return gatewayServiceIds.isEmpty() ? Map.of() : services.facts(controlPlaneId, gatewayServiceIds);
    }
}
