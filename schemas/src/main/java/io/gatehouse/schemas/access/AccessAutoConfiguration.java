package io.gatehouse.schemas.access;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.gatehouse.schemas.http.ProblemWriter;
import io.gatehouse.schemas.observation.Observations;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards {@code /v2/**} and {@code /v3/**} of each service that observes its HTTP edge. */
@AutoConfiguration(
        after = AccessTokenAutoConfiguration.class,
        afterName = {
            "io.gatehouse.schemas.observation.ObservationAutoConfiguration",
            "io.gatehouse.schemas.http.HttpAutoConfiguration"
        })
@ConditionalOnBean(Observations.class)
@EnableConfigurationProperties(AccessProperties.class)
class AccessAutoConfiguration {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_DOCUMENT = 256 * 1024;

    @Bean
    @Order(1)
    TokenSource settingsTokens(AccessProperties access) {
        return new SettingsTokens(access.tokens());
    }

    @Bean
    @Order(3)
    @ConditionalOnProperty("gatehouse.access.jwt.issuer")
    TokenSource jwtTokens(AccessProperties access) {
        var jwt = access.jwt();
        var issuer = Objects.requireNonNull(jwt.issuer());
        var keys = new IssuerKeys(issuer, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT));
        return new JwtTokens(
                issuer, Objects.requireNonNull(jwt.audience()), keys, new JwtRoles(jwt.rolesClaim(), jwt.roles()));
    }

    @Bean
    ManagementTokens managementTokens(ObjectProvider<TokenSource> sources) {
        return new ManagementTokens(sources.orderedStream().toList());
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
