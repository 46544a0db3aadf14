package io.gatehouse.registration.site.store;

import io.gatehouse.registration.site.FindSite;
import io.gatehouse.registration.site.Products;
import io.gatehouse.registration.site.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SiteStoreConfiguration {
    @Bean
    Sites sites(JdbcClient jdbc) {
        return new JdbcSites(jdbc);
    }

    @Bean
    Products products(JdbcClient jdbc) {
        return new JdbcProducts(jdbc);
    }

    @Bean
    FindSite findSite(Sites sites) {
        return new FindSite(sites);
    }
}
