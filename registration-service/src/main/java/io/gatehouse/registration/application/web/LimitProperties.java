package io.gatehouse.registration.application.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of something there may be.
 *
 * @param applications most applications of one developer
 * @param credentials most credentials of one application
 */
@ConfigurationProperties("gatehouse.registration.limits")
record LimitProperties(
        @DefaultValue("500") int applications,
        @DefaultValue("20") int credentials) {}
