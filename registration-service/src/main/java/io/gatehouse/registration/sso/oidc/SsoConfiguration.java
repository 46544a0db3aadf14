package io.gatehouse.registration.sso.oidc;

import io.gatehouse.registration.developer.Developers;
import io.gatehouse.registration.identityprovider.GroupMappings;
import io.gatehouse.registration.identityprovider.IdentityProviders;
import io.gatehouse.registration.identityprovider.SignInRules;
import io.gatehouse.registration.site.Sites;
import io.gatehouse.registration.sso.Identities;
import io.gatehouse.registration.sso.OpenIdConnect;
import io.gatehouse.registration.sso.RecogniseDeveloper;
import io.gatehouse.registration.sso.SingleSignOn;
import io.gatehouse.registration.transaction.Transactions;
import io.gatehouse.schemas.outbound.AddressGuard;
import io.gatehouse.schemas.outbound.GuardedDnsResolver;
import io.gatehouse.schemas.sealed.OpeningKeys;
import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SsoProperties.class)
class SsoConfiguration {
    @Bean(destroyMethod = "close")
    CloseableHttpClient identityProviderClient(SsoProperties properties) {
        var guard = properties.allowPrivateNetworks() ? AddressGuard.open() : AddressGuard.publicOnly();
        return client(properties.timeout(), new GuardedDnsResolver(guard));
    }

    /** @param names looks names up; what it gives out is connected to */
    static CloseableHttpClient client(Duration timeout, DnsResolver names) {
        var limit = Timeout.of(timeout);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .setDnsResolver(names)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(limit).build())
                .setUserAgent("Gatehouse")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Bean
    OpenIdConnect openIdConnect(
            CloseableHttpClient identityProviderClient, SsoProperties properties, OpeningKeys openingKeys) {
        var http = new GuardedHttp(identityProviderClient, properties.timeout(), properties.allowPrivateNetworks());
        return new HttpOpenIdConnect(http, new TokenEndpoint(http, openingKeys));
    }

    @Bean
    RecogniseDeveloper recogniseDeveloper(
            Developers developers,
            Identities identities,
            SignInRules.Store rules,
            GroupMappings groups,
            Transactions transactions,
            Clock clock) {
        return new RecogniseDeveloper(developers, identities, rules, groups, transactions, clock);
    }

    @Bean
    SingleSignOn singleSignOn(
            IdentityProviders providers,
            OpenIdConnect openIdConnect,
            RecogniseDeveloper recognise,
            Sites sites,
            Clock clock) {
        return new SingleSignOn(providers, openIdConnect, recognise, sites, clock);
    }
}
