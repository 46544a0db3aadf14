package io.gatehouse.schemas.access;

import io.gatehouse.schemas.http.ProblemWriter;
import io.gatehouse.schemas.observation.Observations;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards {@code /v2/**} and {@code /v3/**} of each service that observes its HTTP edge. */
@AutoConfiguration(
        afterName = {
            "io.gatehouse.schemas.observation.ObservationAutoConfiguration",
            "io.gatehouse.schemas.http.HttpAutoConfiguration"
        })
@ConditionalOnBean(Observations.class)
@EnableConfigurationProperties(AccessProperties.class)
class AccessAutoConfiguration {
    @Bean
    ManagementTokens managementTokens(AccessProperties access) {
        return new ManagementTokens(access);
    }

    @Bean
    FilterRegistrationBean<ManagementTokenFilter> managementTokenFilter(
            ManagementTokens tokens, Observations observations, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new ManagementTokenFilter(tokens, observations, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return filter;
    }

    @Bean
    WebMvcConfigurer managementAuthorization(Observations observations) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ManagementAuthorization(observations))
                        .addPathPatterns("/v2/**", "/v3/**");
            }
        };
    }
}
