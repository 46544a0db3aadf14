package io.gatehouse.audit.delivery.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long webhooks are waited for.
 *
 * @param connect longest wait for a connection, TLS included
 * @param answer longest silence while an answer is waited for
 * @param attempt longest time of one attempt, from its start to the end of the answer
 */
@ConfigurationProperties("gatehouse.audit.delivery.timeout")
record SenderProperties(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("60s") Duration attempt) {}
