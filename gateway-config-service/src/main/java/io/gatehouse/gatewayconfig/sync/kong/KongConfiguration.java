package io.gatehouse.gatewayconfig.sync.kong;

import io.gatehouse.gatewayconfig.sync.Targets;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Calls;
import io.gatehouse.gatewayconfig.sync.kong.TargetProperties.Target;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestInterceptor;
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
    Targets kongTargets(
            TargetProperties properties, MeterRegistry meters, GatewaysHealth health, SslBundles bundles, Clock clock) {
        var gateways = new HashMap<String, Targets.Target>();
        for (var target : properties.targets()) {
            var api = new AdminApi(target.name(), client(target, properties.calls(), bundles), meters, health, clock);
            var profile = new KongProfile(api, target.mode(), target.knownVersion(), clock);
            var gateway = new KongGateway(api, profile);
            gateways.put(target.controlPlaneId(), new Targets.Target(gateway, target.repair()));
        }
        return new Targets(gateways);
    }

    /** HTTP/1.1: an Admin API in clear text knows no other, and an offer to upgrade would go with every first call. */
    static RestClient client(Target target, Calls calls, SslBundles bundles) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(calls.connectTimeout());
        if (target.sslBundle() != null) {
            http.sslContext(bundles.getBundle(target.sslBundle()).createSslContext());
        }
        var requests = new JdkClientHttpRequestFactory(http.build());
        requests.setReadTimeout(calls.readTimeout());
        var client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(target.baseUrl())
                .defaultHeaders(headers -> target.headers().forEach(headers::set));
        if (target.tokenFile() != null) {
            client.requestInterceptor(bearer(target.tokenFile()));
        }
        return client.build();
    }

    /** The file is read for each call, so that a token can be exchanged at any time. */
    private static ClientHttpRequestInterceptor bearer(Path file) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(Files.readString(file).strip());
            return execution.execute(request, body);
        };
    }
}
