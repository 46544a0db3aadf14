package io.gatehouse.audit.delivery.http;

import io.gatehouse.schemas.outbound.AddressGuard;
import io.gatehouse.schemas.outbound.GuardedDnsResolver;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes clients that send once, follow nothing, remember nothing, and read little: an answer's head may have 100 lines of 8
 * KiB, so that a receiver that never ends it costs no more than that.
 */
final class HttpClients {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    /** Far more than there are webhooks: waiting for a connection would let one that hangs hold up another. */
    private static final int CONNECTIONS = 10_000;

    private final SenderProperties properties;
    private final AddressGuard guard;

    HttpClients(SenderProperties properties, AddressGuard guard) {
        this.properties = properties;
        this.guard = guard;
    }

    /** Wants a certificate that names the host and that the Java platform trusts. */
    CloseableHttpClient verifying() {
        return client(PoolingHttpClientConnectionManagerBuilder.create());
    }

    /** Takes any certificate. */
    CloseableHttpClient trusting() throws GeneralSecurityException {
        var trustAll = SSLContextBuilder.create()
                .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                .build();
        var tls = ClientTlsStrategyBuilder.create()
                .setSslContext(trustAll)
                .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                .buildClassic();
        return client(PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(tls));
    }

    private CloseableHttpClient client(PoolingHttpClientConnectionManagerBuilder connections) {
        var head = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        connections
                .setDnsResolver(new GuardedDnsResolver(guard))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(head)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS);
        return HttpClientBuilder.create()
                .setConnectionManager(timed(connections).build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(properties.answer()))
                        .build())
                .setUserAgent("Gatehouse-Audit")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private PoolingHttpClientConnectionManagerBuilder timed(PoolingHttpClientConnectionManagerBuilder connections) {
        return connections
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(properties.connect()))
                        .setSocketTimeout(timeout(properties.answer()))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(properties.connect()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(properties.answer()))
                        .build());
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
