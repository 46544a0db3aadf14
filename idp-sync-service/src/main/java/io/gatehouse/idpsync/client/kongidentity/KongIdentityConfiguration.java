package io.gatehouse.idpsync.client.kongidentity;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class KongIdentityConfiguration {
    @Bean
    ProviderAdapter kongIdentity(RestClient providerHttp, Clock clock) {
        return new KongIdentityAdapter(providerHttp, clock);
    }
}
