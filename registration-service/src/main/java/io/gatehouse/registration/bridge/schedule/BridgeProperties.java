package io.gatehouse.registration.bridge.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bridge treats callers that went away.
 *
 * @param unanswered how long a client is kept whose secret no caller was given and none asked for again
 */
@ConfigurationProperties("gatehouse.registration.bridge")
record BridgeProperties(@DefaultValue("1d") Duration unanswered) {
    BridgeProperties {
        if (unanswered.isNegative() || unanswered.isZero()) {
            throw new IllegalArgumentException(
                    "gatehouse.registration.bridge.unanswered: " + unanswered + " (expected: above 0)");
        }
    }
}
