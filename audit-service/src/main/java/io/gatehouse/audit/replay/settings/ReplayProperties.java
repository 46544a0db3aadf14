package io.gatehouse.audit.replay.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be sent again.
 *
 * @param window how far back a range may reach; no farther than the topic of entries keeps them
 */
@ConfigurationProperties("gatehouse.audit.replay")
record ReplayProperties(@DefaultValue("7d") Duration window) {}
