package io.gatehouse.idpsync.client.oidc;

import io.gatehouse.idpsync.client.ProviderAdapter;
import io.gatehouse.idpsync.registration.LostRegistrations;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class OidcConfiguration {
    @Bean
    ProviderAdapter oidc(RestClient providerHttp, MeterRegistry meters, Clock clock) {
        return new OidcAdapter(providerHttp, new LostRegistrations(meters), clock);
    }
}
