package io.gatehouse.idpsync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard this service may press on identity providers.
 *
 * @param timeout longest wait for one answer
 * @param concurrency clients worked on at the same time per provider and instance, at least 1
 */
@ConfigurationProperties("gatehouse.idp-sync.calls")
record CallProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int concurrency) {
    CallProperties {
        if (concurrency < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.idp-sync.calls.concurrency: " + concurrency + " (expected: at least 1)");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("gatehouse.idp-sync.calls.timeout: " + timeout + " (expected: above 0)");
        }
    }
}
