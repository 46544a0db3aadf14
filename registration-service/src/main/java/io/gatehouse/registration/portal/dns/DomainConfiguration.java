package io.gatehouse.registration.portal.dns;

import io.gatehouse.registration.portal.HostNames;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DomainProperties.class)
class DomainConfiguration {
    @Bean
    HostNames hostNames(DomainProperties properties) {
        return new DnsHostNames(properties);
    }
}
