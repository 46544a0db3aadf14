package io.gatehouse.registration.identityprovider.web;

import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.identityprovider.ManageIdentityProviders;
import io.gatehouse.registration.identityprovider.ManageSignIn;
import io.gatehouse.registration.identityprovider.MapGroups;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.site.SignInMethods;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpeningKeysProperties.class)
class IdentityProviderConfiguration {
    /** The keys of this service; the file must be there at start, so that no secret ever waits for it. */
    @Bean
    OpeningKeys openingKeys(OpeningKeysProperties properties) {
        return OpeningKeys.ofFile(properties.openingKeys());
    }

    /** The first of them. */
    @Bean
    SealingKey ownSealingKey(OpeningKeysProperties properties) {
        return SealingKey.ofFile(properties.openingKeys());
    }

    @Bean
    ManageIdentityProviders manageIdentityProviders(
            IdentityProviders providers, SealingKey ownSealingKey, Transactions transactions, Clock clock) {
        return new ManageIdentityProviders(
                providers, secret -> ownSealingKey.seal(secret.reveal()), transactions, clock);
    }

    @Bean
    ManageSignIn manageSignIn(
            SignInRules.Store rules,
            IdentityProviders providers,
            ManageIdentityProviders manage,
            GroupMappings groups,
            Transactions transactions) {
        return new ManageSignIn(rules, providers, manage, groups, transactions);
    }

    @Bean
    MapGroups mapGroups(GroupMappings mappings, IdentityProviders providers, Transactions transactions) {
        return new MapGroups(mappings, providers, transactions);
    }

    @Bean
    SignInMethods signInMethods(ManageSignIn settings) {
        return portalId -> {
            var present = settings.of(portalId);
            return new SignInMethods.Methods(present.rules().passwords(), present.oidcEnabled());
        };
    }
}
