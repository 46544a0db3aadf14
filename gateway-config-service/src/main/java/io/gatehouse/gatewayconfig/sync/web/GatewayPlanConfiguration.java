package io.gatehouse.gatewayconfig.sync.web;

import io.gatehouse.gatewayconfig.plan.PlanUnit;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.PreviewChanges;
import io.gatehouse.gatewayconfig.sync.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GatewayPlanConfiguration {
    @Bean
    PreviewChanges previewChanges(Gateways gateways, Units units, PlanUnit planUnit) {
        return new PreviewChanges(gateways, units, planUnit);
    }
}
