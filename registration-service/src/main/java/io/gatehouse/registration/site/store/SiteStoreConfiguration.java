package io.gatehouse.registration.site.store;

import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.site.FindSite;
import io.gatehouse.registration.site.Granted;
import io.gatehouse.registration.site.ProductGrants;
import io.gatehouse.registration.site.Products;
import io.gatehouse.registration.site.Sites;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Without anything that knows teams, teams allow nothing. */
    @Bean
    CatalogAccess catalogAccess(ObjectProvider<ProductGrants> grants) {
        return new CatalogAccess(grants.getIfAvailable(() -> (portalId, developerId, action) -> Granted.none()));
    }

    @Bean
    FindSite findSite(Sites sites) {
        return new FindSite(sites);
    }
}
