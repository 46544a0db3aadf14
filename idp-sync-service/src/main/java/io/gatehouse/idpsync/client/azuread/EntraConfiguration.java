package io.gatehouse.idpsync.client.azuread;

import io.gatehouse.idpsync.client.ProviderAdapter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class EntraConfiguration {
    /** A new secret is reported to work after 4 to 18 seconds; a caller waits for 10. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2));

    @Bean
    ProviderAdapter azureAd(RestClient providerHttp, Clock clock) {
        return new EntraAdapter(providerHttp, PAUSES, clock);
    }
}
