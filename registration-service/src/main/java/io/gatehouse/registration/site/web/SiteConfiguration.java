package io.gatehouse.registration.site.web;

import io.gatehouse.registration.site.CatalogAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
    @Bean
    CatalogViews catalogViews(CatalogAccess access) {
        return new CatalogViews(access);
    }
}
