package io.gatehouse.idpsync;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard this service may press on identity providers.
 *
 * @param timeout longest wait for one answer
 * @param concurrency clients worked on at the same time per provider and instance, at least 1
 * @param allowPrivateAddresses whether providers at loopback, private and link-local addresses may be called besides those
 *     at public ones; only where everyone who may name a provider may reach the neighbours anyway
 * @param perSecond calls per second by provider type, of all instances together, above 0; a type without an entry is limited only by what
 *     its answers say
 */
@ConfigurationProperties("gatehouse.idp-sync.calls")
record CallProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int concurrency,
        boolean allowPrivateAddresses,
        @DefaultValue Map<String, Double> perSecond) {
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
