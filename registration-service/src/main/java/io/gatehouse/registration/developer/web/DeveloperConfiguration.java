package io.gatehouse.registration.developer.web;

import io.gatehouse.registration.developer.DecideDeveloper;
import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.developer.Links;
import io.gatehouse.registration.developer.Mails;
import io.gatehouse.registration.developer.Passwords;
import io.gatehouse.registration.developer.RecoverAccess;
import io.gatehouse.registration.developer.RemoveDeveloper;
import io.gatehouse.registration.developer.Sessions;
import io.gatehouse.registration.developer.SignIn;
import io.gatehouse.registration.developer.SignUp;
import io.gatehouse.registration.protection.TrustedOrigins;
import io.gatehouse.registration.site.CatalogAccess;
import io.gatehouse.registration.site.FindSite;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.sealed.OpeningKeys;
import io.gatehouse.schemas.sealed.SealingKey;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class DeveloperConfiguration {
    @Bean
    RecoverAccess recoverAccess(
            Developers developers,
            Links links,
            Sessions sessions,
            Passwords passwords,
            Mails mails,
            Transactions transactions,
            Clock clock) {
        return new RecoverAccess(developers, links, sessions, passwords, mails, transactions, clock, new Background());
    }

    @Bean
    SignUp signUp(Developers developers, RecoverAccess access, Mails mails, Transactions transactions, Clock clock) {
        return new SignUp(developers, access, mails, transactions, clock);
    }

    @Bean
    SignIn signIn(
            Developers developers,
            Sessions sessions,
            Passwords passwords,
            SessionProperties properties,
            Transactions transactions,
            Clock clock) {
        return new SignIn(developers, sessions, passwords, properties.lifetimes(), transactions, clock);
    }

    @Bean
    DecideDeveloper decideDeveloper(
            Developers developers, Sessions sessions, Mails mails, Transactions transactions, Clock clock) {
        return new DecideDeveloper(developers, sessions, mails, transactions, clock, new Background());
    }

    @Bean
    RemoveDeveloper removeDeveloper(
            Developers developers, List<RemoveDeveloper.Belongings> belongings, Transactions transactions) {
        return new RemoveDeveloper(developers, belongings, transactions);
    }

    @Bean
    JourneyCookie journeyCookie(SealingKey ownSealingKey, OpeningKeys openingKeys) {
        return new JourneyCookie(ownSealingKey, openingKeys);
    }

    @Bean
    ReturnAddresses returnAddresses(TrustedOrigins origins) {
        return new ReturnAddresses(origins);
    }

    @Bean
    CurrentVisitor currentVisitor(FindSite sites, SignIn signIn) {
        return new CurrentVisitor(sites, signIn);
    }

    @Bean
    WebMvcConfigurer visitorArguments(CurrentVisitor visitor, CatalogAccess access) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitorResolver(visitor, access));
            }
        };
    }
}
