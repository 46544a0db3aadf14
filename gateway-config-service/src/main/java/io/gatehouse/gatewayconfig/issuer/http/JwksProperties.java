package io.gatehouse.gatewayconfig.issuer.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the signing keys of issuers are followed.
 *
 * @param interval each issuer is asked at least this often; more often when its answer may be kept for less
 * @param retry wait after a failure
 * @param timeout longest wait for a whole answer
 * @param largest no larger answer is read
 */
@ConfigurationProperties("gatehouse.gateway-config.jwks")
record JwksProperties(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("10s") Duration retry,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("512KB") DataSize largest) {}
