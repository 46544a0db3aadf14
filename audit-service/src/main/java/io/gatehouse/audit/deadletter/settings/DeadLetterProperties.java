package io.gatehouse.audit.deadletter.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The list of dead letters.
 *
 * @param kept how long those that were put back or discarded stay in it
 */
@ConfigurationProperties("gatehouse.audit.dead-letters")
record DeadLetterProperties(@DefaultValue("30d") Duration kept) {}
