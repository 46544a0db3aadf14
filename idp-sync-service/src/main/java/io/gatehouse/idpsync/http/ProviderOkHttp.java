package io.gatehouse.idpsync.http;

import io.gatehouse.schemas.outbound.AddressGuard;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * Makes the client for SDKs that speak through OkHttp: like {@link ProviderHttpClient} it sends once, follows nothing and
 * connects where it may. OkHttp's own repetition after a lost connection would send a POST twice.
 */
public final class ProviderOkHttp {
    private ProviderOkHttp() {}

    /**
     * A client; derive others from it, so that they share its connections.
     *
     * @param timeout longest wait for a connection, and for each piece of an answer
     * @param guard says which addresses may be called
     */
    public static OkHttpClient of(Duration timeout, AddressGuard guard) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .dns(host -> List.of(guard.resolve(host)))
                .addInterceptor(guarded(guard))
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    /** OkHttp resolves no host that is an address already, so that it has to be looked at here. */
    private static Interceptor guarded(AddressGuard guard) {
        return chain -> {
            guard.resolve(chain.request().url().host());
            return chain.proceed(chain.request());
        };
    }
}
