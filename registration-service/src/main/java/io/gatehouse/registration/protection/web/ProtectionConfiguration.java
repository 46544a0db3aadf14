package io.gatehouse.registration.protection.web;

import io.gatehouse.registration.protection.GuessThrottle;
import io.gatehouse.registration.protection.MailThrottle;
import io.gatehouse.registration.protection.Throttle;
import io.gatehouse.registration.protection.TrustedOrigins;
import io.gatehouse.schemas.http.ProblemWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ThrottleProperties.class, CrossOriginProperties.class})
class ProtectionConfiguration {
    @Bean
    GuessThrottle guessThrottle(Throttle throttle, ThrottleProperties properties) {
        return new GuessThrottle(throttle, properties.guesses());
    }

    @Bean
    MailThrottle mailThrottle(Throttle throttle, ThrottleProperties properties) {
        return new MailThrottle(throttle, properties.mailbox(), properties.network());
    }

    @Bean
    TrustedOrigins trustedOrigins(TrustedOrigins.Hosts hosts, CrossOriginProperties properties) {
        return new TrustedOrigins(hosts, properties.allowed());
    }

    /** Behind the filter that observes, so that what is refused is seen. */
    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(TrustedOrigins origins, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new CrossOriginFilter(origins, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }
}
