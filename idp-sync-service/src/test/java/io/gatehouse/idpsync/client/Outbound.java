package io.gatehouse.idpsync.client;

import io.gatehouse.idpsync.http.ProviderHttpClient;
import io.gatehouse.idpsync.http.ProviderOkHttp;
import io.gatehouse.schemas.outbound.AddressGuard;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The clients that adapters call with, as the service makes them; made once.
 *
 * @param timeout longest wait for an answer
 * @param publicOnly whether only public addresses may be called
 */
public record Outbound(Duration timeout, boolean publicOnly) {
    private static final Map<Outbound, CloseableHttpClient> APACHE = new ConcurrentHashMap<>();
    private static final Map<Outbound, RestClient> REST = new ConcurrentHashMap<>();
    private static final Map<Outbound, OkHttpClient> OK = new ConcurrentHashMap<>();

    /** Calls to every address. */
    public static Outbound within(Duration timeout) {
        return new Outbound(timeout, false);
    }

    public CloseableHttpClient apache() {
        return APACHE.computeIfAbsent(this, self -> ProviderHttpClient.of(timeout, guard()));
    }

    public RestClient rest() {
        return REST.computeIfAbsent(this, self -> RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(apache()))
                .build());
    }

    public OkHttpClient okHttp() {
        return OK.computeIfAbsent(this, self -> ProviderOkHttp.of(timeout, guard()));
    }

    private AddressGuard guard() {
        return publicOnly ? AddressGuard.publicOnly() : AddressGuard.open();
    }
}
