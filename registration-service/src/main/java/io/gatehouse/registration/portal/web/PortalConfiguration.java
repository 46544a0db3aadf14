package io.gatehouse.registration.portal.web;

import io.gatehouse.registration.portal.FirstStrategies;
import io.gatehouse.registration.portal.HostNames;
import io.gatehouse.registration.portal.ManagePortals;
import io.gatehouse.registration.portal.ManagePublications;
import io.gatehouse.registration.portal.PortalAnnouncements;
import io.gatehouse.registration.portal.PortalCensus;
import io.gatehouse.registration.portal.PortalProducts;
import io.gatehouse.registration.portal.PortalRemoved;
import io.gatehouse.registration.portal.Portals;
import io.gatehouse.registration.portal.PublicationRemoved;
import io.gatehouse.registration.portal.Publications;
import io.gatehouse.registration.portal.PublishProducts;
import io.gatehouse.registration.portal.VerifyDomain;
import io.gatehouse.registration.transaction.Transactions;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    @Bean
    ManagePublications managePublications(
            Portals portals,
            Publications publications,
            PortalProducts products,
            PortalAnnouncements announcements,
            ObjectProvider<PublicationRemoved> listeners,
            Transactions transactions,
            Clock clock) {
        var inOrder = listeners.orderedStream().toList();
        return new ManagePublications(portals, publications, products, announcements, inOrder, transactions, clock);
    }

    @Bean
    ManagePortals managePortals(
            Portals portals,
            ManagePublications publications,
            PortalAnnouncements announcements,
            PortalCensus census,
            FirstStrategies firstStrategies,
            ObjectProvider<PortalRemoved> listeners,
            Transactions transactions,
            Clock clock,
            @Value("${gatehouse.registration.portal-domain:localhost}") String domainSuffix) {
        List<PortalRemoved> inOrder = listeners.orderedStream().toList();
        return new ManagePortals(
                portals,
                publications,
                announcements,
                census,
                firstStrategies,
                inOrder,
                transactions,
                clock,
                domainSuffix);
    }

    @Bean
    VerifyDomain verifyDomain(Portals portals, HostNames names) {
        return new VerifyDomain(portals, names);
    }

    @Bean
    PublishProducts publishProducts(
            Portals portals, PortalProducts products, ManagePublications publications, Transactions transactions) {
        return new PublishProducts(portals, products, publications, transactions);
    }
}
