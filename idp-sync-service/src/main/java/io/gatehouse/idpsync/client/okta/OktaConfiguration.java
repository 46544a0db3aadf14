package io.gatehouse.idpsync.client.okta;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class OktaConfiguration {
    @Bean
    ProviderAdapter okta(RestClient providerHttp, CloseableHttpClient providerHttpClient, Clock clock) {
        return new OktaAdapter(providerHttp, providerHttpClient, clock);
    }
}
