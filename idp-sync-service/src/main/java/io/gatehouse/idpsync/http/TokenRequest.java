package io.gatehouse.idpsync.http;

import io.gatehouse.schemas.sealed.Secret;
import java.net.URI;
import java.util.Map;

/**
 * How to obtain access tokens by client credentials (RFC 6749, 4.4).
 *
 * @param endpoint token endpoint
 * @param clientId client that asks
 * @param clientSecret sent in the body (RFC 6749, 2.3.1)
 * @param parameters further parameters, such as {@code scope} or {@code audience}
 */
public record TokenRequest(URI endpoint, String clientId, Secret clientSecret, Map<String, String> parameters) {
    public TokenRequest {
        parameters = Map.copyOf(parameters);
    }
}
