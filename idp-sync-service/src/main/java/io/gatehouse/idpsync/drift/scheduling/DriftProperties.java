package io.gatehouse.idpsync.drift.scheduling;

import io.gatehouse.idpsync.drift.ScanMode;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often all clients of a provider are looked through.
 *
 * @param every time from the beginning of a scan to the beginning of the next
 * @param mode what is done about what is found
 * @param pace how long the provider is left alone between two pages, so that a scan takes a small share of its limit
 */
@ConfigurationProperties("gatehouse.idp-sync.drift")
record DriftProperties(
        @DefaultValue("24h") Duration every,
        @DefaultValue("REPORT") ScanMode mode,
        @DefaultValue("1s") Duration pace) {
    DriftProperties {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("gatehouse.idp-sync.drift.every: " + every + " (expected: above 0)");
        }
        if (pace.isNegative()) {
            throw new IllegalArgumentException("gatehouse.idp-sync.drift.pace: " + pace + " (expected: 0 or more)");
        }
    }
}
