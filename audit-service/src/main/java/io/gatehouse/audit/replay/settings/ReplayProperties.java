package io.gatehouse.audit.replay.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be sent again.
 *
 * @param window how far back a range may reach at least; farther if the topic of entries keeps them longer
 */
@ConfigurationProperties("gatehouse.audit.replay")
record ReplayProperties(@DefaultValue("7d") Duration window) {}
