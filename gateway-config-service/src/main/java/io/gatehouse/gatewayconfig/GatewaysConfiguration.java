package io.gatehouse.gatewayconfig;

import io.gatehouse.gatewayconfig.sync.AllGateways;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.gatehouse.gatewayconfig.sync.Targets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GatewaysConfiguration {
    @Bean
    Gateways gateways(List<Targets> targets) {
        return new AllGateways(targets);
    }
}
