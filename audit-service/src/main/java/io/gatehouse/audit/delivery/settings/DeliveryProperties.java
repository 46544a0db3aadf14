package io.gatehouse.audit.delivery.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How entries are sent.
 *
 * @param batch most entries in one request, at least 1
 * @param firstRetry wait after the first failure; doubled with each further one
 * @param longestRetry longest wait between attempts, unless the endpoint asks for more
 * @param failingAfter failures in a row after which a webhook is reported as failing and only probed; at least 1
 */
@ConfigurationProperties("gatehouse.audit.delivery")
record DeliveryProperties(
        @DefaultValue("500") int batch,
        @DefaultValue("1s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("5") int failingAfter) {
    DeliveryProperties {
        if (batch < 1) {
            throw new IllegalArgumentException("gatehouse.audit.delivery.batch: " + batch + " (expected: 1 or more)");
        }
        if (failingAfter < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.audit.delivery.failing-after: " + failingAfter + " (expected: 1 or more)");
        }
    }
}
