package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {
    @Bean
    ProviderAdapter keycloak(RestClient providerHttp, Clock clock) {
        return new KeycloakAdapter(providerHttp, clock);
    }
}
