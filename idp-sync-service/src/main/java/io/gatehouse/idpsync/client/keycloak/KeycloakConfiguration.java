package io.gatehouse.idpsync.client.keycloak;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {
    @Bean
    ProviderAdapter keycloak(ClientHttpRequestFactory providerCalls, Clock clock) {
        return new KeycloakAdapter(
                RestClient.builder().requestFactory(providerCalls).build(), clock);
    }
}
