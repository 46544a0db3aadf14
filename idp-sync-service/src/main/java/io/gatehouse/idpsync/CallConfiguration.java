package io.gatehouse.idpsync;

import io.gatehouse.idpsync.client.BudgetSpentException;
import io.gatehouse.idpsync.http.ProviderHttpClient;
import io.gatehouse.idpsync.http.ProviderOkHttp;
import io.gatehouse.idpsync.provider.limit.CallBudgets;
import io.gatehouse.idpsync.provider.limit.CallTurns;
import io.gatehouse.idpsync.reconcile.Backoff;
import io.gatehouse.idpsync.reconcile.ProviderGate;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Clock;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Wires what stands between this service and the identity providers: limits, pauses and HTTP. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    @Bean
    CallBudgets callBudgets(CallProperties calls, CallTurns turns, Clock clock) {
        return new CallBudgets(calls.perSecond(), turns, clock, CallConfiguration::await);
    }

    @Bean
    ProviderGate providerGate(CallProperties calls, CallBudgets budgets, Clock clock) {
        var pauses = new Backoff(LONGEST_PAUSE, ClientConfiguration::random);
        return new ProviderGate(calls.concurrency(), budgets::atOnce, clock, pauses);
    }

    @Bean
    AddressGuard providerAddresses(CallProperties calls) {
        return calls.allowPrivateAddresses() ? AddressGuard.open() : AddressGuard.publicOnly();
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient providerHttpClient(CallProperties calls, AddressGuard providerAddresses) {
        return ProviderHttpClient.of(calls.timeout(), providerAddresses);
    }

    @Bean
    OkHttpClient providerOkHttp(CallProperties calls, AddressGuard providerAddresses) {
        return ProviderOkHttp.of(calls.timeout(), providerAddresses);
    }

    @Bean
    RestClient providerHttp(CloseableHttpClient providerHttpClient) {
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(providerHttpClient))
                .build();
    }

    private static void await(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BudgetSpentException(wait);
        }
    }
}
