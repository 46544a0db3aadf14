package io.gatehouse.idpsync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How client secrets are replaced.
 *
 * @param grace how long a secret goes on working after another took its place, at providers whose clients may have several;
 *     0 to end it at once
 */
@ConfigurationProperties("gatehouse.idp-sync.secrets")
record SecretProperties(@DefaultValue("24h") Duration grace) {
    SecretProperties {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("gatehouse.idp-sync.secrets.grace: " + grace + " (expected: 0 or more)");
        }
    }
}
