package io.gatehouse.idpsync.http;

import io.gatehouse.schemas.outbound.AddressGuard;
import io.gatehouse.schemas.outbound.GuardedDnsResolver;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/** Makes the client that calls providers: it sends once, follows nothing, remembers nothing, and connects where it may. */
public final class ProviderHttpClient {
    private static final int CONNECTIONS = 256;
    private static final int CONNECTIONS_PER_HOST = 32;

    private ProviderHttpClient() {}

    /**
     * A client, to be closed at the end.
     *
     * @param timeout longest wait for a connection, and for each piece of an answer
     * @param guard says which addresses may be called
     */
    public static CloseableHttpClient of(Duration timeout, AddressGuard guard) {
        var limit = Timeout.ofMilliseconds(timeout.toMillis());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDnsResolver(guard))
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(limit).build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .build())
                .setUserAgent("Gatehouse")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
