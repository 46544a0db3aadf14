package io.gatehouse.registration.reference.web;

import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/** A page at {@code /docs} that shows the documents of all services; public. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration implements WebMvcConfigurer {
    private static final String PAGE = "swagger-ui";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var version = Objects.requireNonNull(new WebJarVersionLocator().version(PAGE), "no " + PAGE);
        registry.addResourceHandler("/docs/*")
                .addResourceLocations(
                        "classpath:/docs/", "classpath:/META-INF/resources/webjars/" + PAGE + "/" + version + "/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/docs").setViewName("forward:/docs/index.html");
    }

    @Bean
    FilterRegistrationBean<ReferenceFilter> referenceFilter() {
        var registration = new FilterRegistrationBean<>(new ReferenceFilter());
        registration.addUrlPatterns("/docs", "/docs/*", "/openapi/*");
        return registration;
    }
}
