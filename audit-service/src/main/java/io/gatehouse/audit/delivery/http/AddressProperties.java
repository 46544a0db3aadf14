package io.gatehouse.audit.delivery.http;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where webhooks may lead to.
 *
 * @param allowPrivateAddresses whether loopback, private and link-local addresses may be called besides public ones; only
 *     where everyone who may configure a webhook may reach the neighbours anyway
 */
@ConfigurationProperties("gatehouse.audit.webhook")
record AddressProperties(boolean allowPrivateAddresses) {}
