package io.gatehouse.registration.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindSiteTest {
    private final InMemorySites sites = new InMemorySites();
    private final Site weather = sites.add("weather.test");
    private final Site maps = sites.add("maps.test");
    private final FindSite find = new FindSite(sites);

    private Optional<Site> find(String host, Optional<UUID> named, Optional<UUID> ofSession) {
        return find.find(host, named, () -> ofSession);
    }

    @Test
    void theHostNameComesFirst() {
        assertThat(find("WEATHER.test", Optional.of(maps.portalId()), Optional.of(maps.portalId())))
                .contains(weather);
    }

    @Test
    void thenTheNamedPortalEvenIfThereIsNoSuchOne() {
        assertThat(find("localhost", Optional.of(maps.portalId()), Optional.of(weather.portalId())))
                .contains(maps);
        assertThat(find("localhost", Optional.of(UUID.randomUUID()), Optional.of(weather.portalId())))
                .isEmpty();
    }

    @Test
    void thenThatOfTheSessionThenTheOnlyOne() {
        assertThat(find("localhost", Optional.empty(), Optional.of(maps.portalId())))
                .contains(maps);
        assertThat(find("localhost", Optional.empty(), Optional.empty())).isEmpty();
        sites.all.remove(maps);
        assertThat(find("localhost", Optional.empty(), Optional.empty())).contains(weather);
    }

    private static final class InMemorySites implements Sites {
        private final List<Site> all = new ArrayList<>();

        Site add(String domain) {
            var site = new Site(UUID.randomUUID(), domain, domain, false, false, false, false, null);
            all.add(site);
            return site;
        }

        @Override
        public Optional<String> ownDomain(UUID portalId) {
            return Optional.empty();
        }

        @Override
        public Optional<Site> byHost(String host) {
            return all.stream()
                    .filter(site -> site.canonicalDomain().equalsIgnoreCase(host))
                    .findFirst();
        }

        @Override
        public Optional<Site> byId(UUID portalId) {
            return all.stream().filter(site -> site.portalId().equals(portalId)).findFirst();
        }

        @Override
        public Optional<Site> only() {
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }

        @Override
        public List<UUID> providerIds(UUID portalId) {
            return List.of();
        }
    }
}
