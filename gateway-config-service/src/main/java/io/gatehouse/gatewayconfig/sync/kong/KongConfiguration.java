package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.Gateway;
import io.gatehouse.gatewayconfig.sync.Gateways;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TargetProperties.class)
class KongConfiguration {
    @Bean
    GatewaysHealth gatewaysHealth() {
        return new GatewaysHealth();
    }

    @Bean
    Gateways gateways(TargetProperties properties, MeterRegistry meters, GatewaysHealth health) {
        var gateways = new HashMap<String, Gateway>();
        for (var target : properties.targets()) {
            var client = client(target, properties.calls());
            var gateway =
                    switch (target.mode()) {
                        case OPEN_SOURCE -> new KongGateway(new AdminApi(target.name(), client, meters, health));
                    };
            gateways.put(target.controlPlaneId(), gateway);
        }
        return new KongGateways(gateways);
    }

    /** HTTP/1.1: an Admin API in clear text knows no other, and an offer to upgrade would go with every first call. */
    static RestClient client(TargetProperties.Target target, TargetProperties.Calls calls) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(calls.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(calls.readTimeout());
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(target.adminUrl().toString().replaceFirst("/$", ""))
                .defaultHeaders(headers -> target.headers().forEach(headers::set))
                .build();
    }
}
