package io.gatehouse.audit.destination.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which webhooks are accepted.
 *
 * @param allowPlainHttp whether http addresses are accepted besides https; only for receivers on the same machine
 */
@ConfigurationProperties("gatehouse.audit.webhook")
record WebhookProperties(boolean allowPlainHttp) {}
