package io.gatehouse.registration.sso.oidc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How identity providers of portals are asked.
 *
 * @param timeout longest wait for one whole answer
 * @param allowPrivateNetworks whether providers may be at private and local addresses, and answer over plain HTTP
 */
@ConfigurationProperties("gatehouse.registration.sso")
record SsoProperties(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("false") boolean allowPrivateNetworks) {}
