package io.gatehouse.registration.application.web;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How applications get their credentials.
 *
 * @param limit longest wait of a request for the identity provider
 * @param sealing public keys of the services that secrets are sealed to
 */
@ConfigurationProperties("gatehouse.registration")
record WaitProperties(@Name("wait") @DefaultValue("10s") Duration limit, Sealing sealing) {
    /**
     * Where public keys are.
     *
     * @param gatewayConfig path of the public JWK set of gateway-config-service
     */
    record Sealing(Path gatewayConfig) {}

    WaitProperties {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("gatehouse.registration.wait: " + limit + " (expected: above 0)");
        }
    }
}
