package io.gatehouse.audit.reading.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The copy of the audit log that is searched.
 *
 * @param retention how long entries stay in it, at least a day; whole days are dropped
 * @param subscribers most callers that may follow the log at the same time, at least 1
 * @param exports most exports that may run at the same time, at least 1
 * @param heartbeat how often a caller that follows the log hears something although nothing happens
 */
@ConfigurationProperties("gatehouse.audit.reading")
record ReadingProperties(
        @DefaultValue("30d") Duration retention,
        @DefaultValue("20") int subscribers,
        @DefaultValue("4") int exports,
        @DefaultValue("15s") Duration heartbeat) {
    ReadingProperties {
        if (retention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "gatehouse.audit.reading.retention: " + retention + " (expected: 1d or more)");
        }
        if (subscribers < 1 || exports < 1) {
            throw new IllegalArgumentException("gatehouse.audit.reading: subscribers " + subscribers + ", exports "
                    + exports + " (expected: 1 or more)");
        }
    }
}
