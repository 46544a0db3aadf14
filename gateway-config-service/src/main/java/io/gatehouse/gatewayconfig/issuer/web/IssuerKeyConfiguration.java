package io.gatehouse.gatewayconfig.issuer.web;

import io.gatehouse.gatewayconfig.issuer.KnownKeys;
import io.gatehouse.gatewayconfig.issuer.NoticeKey;
import io.gatehouse.gatewayconfig.wanted.Wakeups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IssuerKeyConfiguration {
    @Bean
    NoticeKey noticeKey(KnownKeys known, Wakeups wakeups) {
        return new NoticeKey(known, wakeups);
    }
}
