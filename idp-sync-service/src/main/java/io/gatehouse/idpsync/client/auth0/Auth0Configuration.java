package io.gatehouse.idpsync.client.auth0;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class Auth0Configuration {
    @Bean
    ProviderAdapter auth0(RestClient providerHttp, OkHttpClient providerOkHttp, Clock clock) {
        return new Auth0Adapter(providerHttp, providerOkHttp, clock);
    }
}
