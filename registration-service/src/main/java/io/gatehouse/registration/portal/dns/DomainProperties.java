package io.gatehouse.registration.portal.dns;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How host names of portals are verified.
 *
 * @param nameServer name server to ask, as host:port; empty for those of this machine
 * @param timeout longest wait for one answer
 * @param privateAddresses whether hosts at private addresses are connected to as well
 */
@ConfigurationProperties("gatehouse.registration.domains")
record DomainProperties(
        @DefaultValue("") String nameServer,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("false") boolean privateAddresses) {}
