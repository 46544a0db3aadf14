package io.gatehouse.gatewayconfig.issuer.http;

import io.gatehouse.gatewayconfig.issuer.FollowIssuer;
import io.gatehouse.gatewayconfig.issuer.KnownKeys;
import io.gatehouse.gatewayconfig.wanted.Facts;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JwksProperties.class)
class IssuerConfiguration {
    @Bean
    FollowIssuer followIssuer(JwksProperties properties, KnownKeys known, Facts facts, Clock clock) {
        var reader =
                new DocumentReader(properties.timeout(), properties.largest().toBytes());
        var times = new FollowIssuer.Times(properties.interval(), properties.retry());
        return new FollowIssuer(new HttpIssuerDocuments(reader), known, facts, times, clock);
    }
}
