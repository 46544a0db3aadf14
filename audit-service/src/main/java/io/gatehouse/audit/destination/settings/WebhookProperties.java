package io.gatehouse.audit.destination.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which webhooks are accepted.
 *
 * @param allowPlainHttp whether http addresses are accepted besides https; only for receivers on the same machine
 * @param secretOverlap how long a signing secret that was replaced goes on signing beside the new one
 */
@ConfigurationProperties("gatehouse.audit.webhook")
record WebhookProperties(
        boolean allowPlainHttp, @DefaultValue("24h") Duration secretOverlap) {}
