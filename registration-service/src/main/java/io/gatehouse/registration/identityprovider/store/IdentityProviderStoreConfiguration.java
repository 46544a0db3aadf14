package io.gatehouse.registration.identityprovider.store;

import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.identityprovider.SignInRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class IdentityProviderStoreConfiguration {
    @Bean
    IdentityProviders identityProviders(JdbcClient jdbc) {
        return new JdbcIdentityProviders(jdbc);
    }

    @Bean
    SignInRules.Store signInRules(JdbcClient jdbc) {
        return new JdbcSignInRules(jdbc);
    }

    @Bean
    GroupMappings groupMappings(JdbcClient jdbc) {
        return new JdbcGroupMappings(jdbc);
    }
}
