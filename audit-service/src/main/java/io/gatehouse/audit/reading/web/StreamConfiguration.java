package io.gatehouse.audit.reading.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {
    @Bean
    FilterRegistrationBean<BrokenStream> brokenStreams() {
        return new FilterRegistrationBean<>(new BrokenStream());
    }
}
